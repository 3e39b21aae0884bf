use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// From the first page to a case, from the case to its link on the map, and back to where one was.
#[test]
fn a_case_leads_to_its_link_and_back() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        let shell = Shell(visit);
        let mut audit = Audit::default();
        visit.open("/comprendre").await;
        shell.has_title(&words, words.learn_title()).await;
        audit.check(visit, "all pages").await;
        visit.press(Role::Link, Name::Is("Cinq coopérations racontées")).await;
        visit.arrives_at("/comprendre/cas").await;
        visit.press(Role::Link, Name::Is("Halluin et Nkong-Zem")).await;
        visit.arrives_at("/comprendre/cas/halluin-nkong-zem").await;
        shell.has_title(&words, "Halluin et Nkong-Zem").await;
        shell.focus_is_on_title().await;
        audit.check(visit, "a case").await;
        visit.press(Role::Link, Name::Is(words.learn_map())).await;
        visit.arrives_at("/carte/pays/CM?lien=halluin-nkong-zem").await;
        Map(visit).ready().await;
        visit.until("its passport", "return document.querySelector('a[aria-expanded=true]')").await;
        visit.back().await;
        visit.arrives_at("/comprendre/cas/halluin-nkong-zem").await;
        shell.has_title(&words, "Halluin et Nkong-Zem").await;
        audit.finish("texts that explain");
    });
}

/// A word of the trade leads to its place in the glossary, with the keyboard; the timeline is dated for machines too.
#[test]
fn a_word_leads_to_the_glossary() {
    journey(Screen::Phone, async |visit| {
        let words = Visit::french();
        let mut audit = Audit::default();
        visit.open("/comprendre/loi").await;
        visit.until("the timeline", "return document.querySelectorAll('time[datetime]').length > 10").await;
        audit.check(visit, "the law").await;
        visit.press(Role::Link, Name::Is("mandat spécial")).await;
        visit.arrives_at("/comprendre/lexique").await;
        let there = "const at = document.activeElement; return at.id === 'mandat-special' && at.getBoundingClientRect().top < innerHeight";
        visit.until("the term has the keyboard and is seen", there).await;
        Shell(visit).has_title(&words, "Les mots du métier").await;
        audit.finish("the glossary");
    });
}
