//! Whether the rules make sense on every possible visit: nothing unreachable, nothing asked for nothing, no
//! contradiction, no visit that ends with empty hands.

use passerelles_domain::guide::{Answer, Answers, Item, Rules, Section};

use super::diagram::{ALWAYS, Diagrams, NEVER, Ref};
use super::page::{Found, Spot};
use crate::problem::Problems;

/// Judges the rules; `questions` and `items` say where each stands.
pub(super) fn judge(
    rules: &Rules,
    contradictions: &[(Found<String>, Found<String>)],
    questions: &[Spot],
    items: &[Spot],
    problems: &mut Problems,
) {
    let mut diagrams = Diagrams::new(rules);
    let nodes = diagrams.of_rules(rules);
    let whens: Vec<Ref> =
        rules.items.iter().map(|item| nodes.get(item.when.index()).copied().unwrap_or(NEVER)).collect();
    let judge = Judge { rules, whens };
    judge.unreachable(items, problems);
    judge.without_effect(&diagrams, questions, problems);
    judge.contradictions(&mut diagrams, contradictions, problems);
    judge.empty_hands(&mut diagrams, items, problems);
}

struct Judge<'r> {
    rules: &'r Rules,
    /// The diagram of each item.
    whens: Vec<Ref>,
}

impl Judge<'_> {
    fn unreachable(&self, spots: &[Spot], problems: &mut Problems) {
        for ((item, when), spot) in self.rules.items.iter().zip(&self.whens).zip(spots) {
            match *when {
                NEVER => {
                    let what = format!("Aucune réponse ne mène à « {} »", item.id);
                    spot.note(problems, what, "Corriger sa condition, ou le retirer");
                }
                ALWAYS => {
                    let what = format!("« {} » est toujours recommandé, sans raison", item.id);
                    spot.note(problems, what, "Lui donner une condition, même large : { qui = \"*\" }");
                }
                _ => {}
            }
        }
    }

    fn without_effect(&self, diagrams: &Diagrams, spots: &[Spot], problems: &mut Problems) {
        let mut looked = vec![false; self.rules.questions.len()];
        for when in &self.whens {
            for (all, one) in looked.iter_mut().zip(diagrams.looks_at(*when)) {
                *all |= one;
            }
        }
        for ((question, looked), spot) in self.rules.questions.iter().zip(looked).zip(spots) {
            if !looked {
                let what = format!("La réponse à « {} » ne change rien", question.id);
                spot.note(problems, what, "S’en servir dans une règle, ou retirer la question");
            }
        }
    }

    fn contradictions(
        &self,
        diagrams: &mut Diagrams,
        pairs: &[(Found<String>, Found<String>)],
        problems: &mut Problems,
    ) {
        for (a, b) in pairs {
            let mut known = true;
            for found in [a, b] {
                if self.rules.item_called(&found.value).is_none() {
                    known = false;
                    found.spot.note(
                        problems,
                        format!("L’élément « {} » est inconnu", found.value),
                        "Écrire le nom d’un élément",
                    );
                }
            }
            let both = diagrams.both(self.when(&a.value), self.when(&b.value));
            if let Some(answers) = diagrams.witness(both).filter(|_| known) {
                let what = format!(
                    "« {} » et « {} » se contredisent et peuvent venir ensemble ({})",
                    a.value,
                    b.value,
                    self.said(&answers)
                );
                a.spot.note(problems, what, "Corriger la condition de l’un des deux");
            }
        }
    }

    fn when(&self, id: &str) -> Ref {
        self.rules.item_called(id).and_then(|id| self.whens.get(id.index())).copied().unwrap_or(NEVER)
    }

    /// Every visit must end with something to do, somebody to call, and a kind or a warning; an authority also with
    /// what the law says.
    fn empty_hands(&self, diagrams: &mut Diagrams, spots: &[Spot], problems: &mut Problems) {
        let (who, authority) = self.rules.ground.who;
        let other =
            diagrams.leaf(who, |answer| !matches!(answer, Answer::Chosen(options) if options.contains(&authority)));
        let needs: [(&[Section], Ref, &str); 4] = [
            (&[Section::Step], NEVER, "étape"),
            (&[Section::Contact], NEVER, "contact"),
            (&[Section::Kind, Section::Stop], NEVER, "type de coopération ni alerte"),
            (&[Section::Law], other, "base légale"),
        ];
        for (sections, unless, name) in needs {
            let own = |item: &Item| sections.contains(&item.section);
            let whens = self.rules.items.iter().zip(&self.whens).filter(|(item, _)| own(item)).map(|(_, when)| *when);
            let whens: Vec<Ref> = whens.chain([unless]).collect();
            let some = diagrams.any(&whens);
            let none = diagrams.negated(some);
            let first = self.rules.items.iter().position(own).and_then(|at| spots.get(at));
            if let (Some(answers), Some(spot)) = (diagrams.witness(none), first) {
                let what = format!("Un parcours finit sans {name} ({})", self.said(&answers));
                spot.note(problems, what, "Ajouter un élément pour ces réponses, ou élargir une condition");
            }
        }
    }

    /// Answers by the names of questions and options.
    fn said(&self, answers: &Answers) -> String {
        let one = |(id, answer): (passerelles_domain::guide::QuestionId, &Answer)| {
            let question = self.rules.question(id)?;
            let options = answer.options().iter().filter_map(|option| question.options.get(usize::from(*option)));
            let options: Vec<&str> = options.map(|option| option.id.as_str()).collect();
            let options = if options.is_empty() { "je ne sais pas".to_owned() } else { options.join("+") };
            Some(format!("{} = {options}", question.id))
        };
        answers.iter().filter_map(one).collect::<Vec<_>>().join(", ")
    }
}
