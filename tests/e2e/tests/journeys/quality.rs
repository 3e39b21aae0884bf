use std::path::Path;
use std::process::Command;

use passerelles_e2e::axe::Audit;
use passerelles_e2e::browser::Screen;
use passerelles_e2e::find::{Name, Role};
use passerelles_e2e::given::Given;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::pages::shell::Shell;
use passerelles_e2e::visit::{Visit, journey};

/// Code and counts of each line that the data command prints.
#[expect(clippy::expect_used, reason = "a journey that stops at a surprise says more")]
fn told(table: &str) -> Vec<Vec<String>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let mut command = Command::new(Given::read().server);
    command.arg("quality").arg(&data).arg("--reference").arg(&data).args(["--csv", table]);
    let answer = command.output().expect("the data command");
    let mut reader = csv::Reader::from_reader(answer.stdout.as_slice());
    let row = |row: csv::StringRecord| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        core::iter::once(cell(0)).chain((2..8).map(cell)).collect::<Vec<_>>()
    };
    let mut rows: Vec<_> = reader.records().map(|one| row(one.expect("a row"))).collect();
    rows.sort();
    rows
}

/// The page counts what the command counts; its tables are sorted, whole when asked, and taken away.
#[test]
fn the_quality_of_the_data_is_counted_as_the_command_counts() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.open("/a-propos/qualite").await;
        Shell(visit).has_title(&words, words.quality_title()).await;
        visit.until("both tables", "return document.querySelectorAll('#regions tbody tr').length > 5").await;
        for table in ["pays", "regions"] {
            let more = format!(
                "document.querySelector('#{table}').parentElement.querySelector('.mend__ways .button:not(.keeper__csv)')?.click()"
            );
            visit.js(&more, Vec::new()).await;
            visit.pause(200).await;
            let script = format!(
                "return [...document.querySelectorAll('#{table} tbody tr')].map((row) =>
                    [row.id.slice('{table}-'.length), ...[...row.cells].slice(1, 7).map((cell) => cell.innerText.replace(/\\D/g, ''))])"
            );
            let shown = visit.js(&script, Vec::new()).await;
            let mut shown: Vec<Vec<String>> = serde_json::from_value(shown).expect("rows of cells");
            shown.sort();
            assert_eq!(shown, told(table), "{table}");
        }
        let first = "return document.querySelector('#pays tbody th').innerText";
        let by_links = visit.text(first).await;
        visit.js("document.querySelector('#pays thead button').click()", Vec::new()).await;
        visit.pause(150).await;
        assert_ne!(visit.text(first).await, by_links, "by name");
        let order = "return document.querySelector('#pays thead th').getAttribute('aria-sort')";
        assert_eq!(visit.text(order).await, "ascending");
        visit
            .js("document.querySelector('#regions').parentElement.querySelector('.keeper__csv').click()", Vec::new())
            .await;
        let mut audit = Audit::default();
        audit.check(visit, "the quality of the data").await;
        audit.finish("the quality of the data");
    });
}

/// « Corriger ce lien » prepares a message and sends nothing.
#[test]
fn a_link_is_corrected_by_a_message_that_is_prepared() {
    journey(Screen::Desk, async |visit| {
        let words = Visit::french();
        visit.site.configure(r#"{ "contact_mail": "keeper@example.org" }"#);
        Map(visit).open("/carte/pays/SN?lien=lille-saint-louis").await;
        visit.press(Role::Button, Name::Is(words.country_mend())).await;
        visit.until("the letter", "return document.querySelector('.mend textarea')?.value.length > 200").await;
        let letter = visit.text("return document.querySelector('.mend textarea').value").await;
        for part in
            ["SN/lille-saint-louis", "data/links.csv", "partner = Saint-Louis", "/carte/pays/SN?lien=lille-saint-louis"]
        {
            assert!(letter.contains(part), "{part}: {letter}");
        }
        let mail = visit.text("return document.querySelector('.mend a').href").await;
        assert!(mail.starts_with("mailto:keeper@example.org?subject=Passerelles"), "{mail}");
    });
}
