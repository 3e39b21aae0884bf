//! The size of each commune of the atlas, by the thresholds of the questionnaire.

use passerelles_domain::communes::{Communes, Home};
use passerelles_domain::wire::{AuthoritySizes, Passports};

use crate::validate::Checked;

/// Classes in the order of the atlas, which is that of the passports.
pub(super) fn sizes(data: &Checked<'_>, passports: &Passports) -> AuthoritySizes {
    let communes = Communes::new(&data.communes);
    let thresholds = &data.guide.rules.ground.communes;
    let class = |code: &String| match communes.coded(code) {
        Some(home @ Home::Commune(_)) => {
            let people = communes.population(home);
            thresholds.iter().filter(|(from, _)| *from <= people).count() as u8
        }
        _ => 0,
    };
    AuthoritySizes { classes: passports.insee.iter().map(class).collect() }
}
