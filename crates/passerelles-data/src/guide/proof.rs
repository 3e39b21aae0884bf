//! What the proof of the questionnaire has looked at, in a few lines for those who keep it.

use passerelles_domain::guide::QuestionId;

use super::Guide;
use super::survey::{Survey, asked};

/// Visits, longest and shortest path, coverage.
pub fn proof(guide: &Guide) -> String {
    let rules = &guide.rules;
    let survey = Survey::of(rules);
    let names = |ids: &[QuestionId]| -> String {
        let ids = ids.iter().filter_map(|id| rules.question(*id)).map(|question| question.id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    };
    let ever = asked(rules).iter().filter(|asked| asked.ever).count();
    [
        format!("Démarche : {} visites possibles, toutes regardées ({} états).", survey.visits, survey.states),
        format!("La plus courte, {} questions : {}.", survey.shortest.len(), names(&survey.shortest)),
        format!("La plus longue, {} questions : {}.", survey.longest.len(), names(&survey.longest)),
        format!(
            "Questions posées : {ever} sur {} ; éléments atteints : {} sur {} ; de {} à {} éléments par feuille de route.",
            rules.questions.len(),
            survey.held,
            rules.items.len(),
            survey.items.0,
            survey.items.1,
        ),
    ]
    .join("\n")
}
