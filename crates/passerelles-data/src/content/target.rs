//! Where a link of a text leads: `carte`, `pays:SN`, `lien:SN/lille-saint-louis`, `page:loi`, `chiffres:pays`,
//! `demarche`, `carnet`, `a-propos`, `https://…`. Addresses themselves are spelled by the app.

use passerelles_domain::id::Iso2;
use passerelles_domain::learn::Target;

pub(super) fn read_target(target: &str) -> Option<Target> {
    if target.starts_with("https://") || target.starts_with("http://") {
        return (!target.contains(char::is_whitespace)).then(|| Target::Web(target.to_owned()));
    }
    let code = |text: &str| text.parse::<Iso2>().ok().filter(|code| code.as_str() == text);
    match target.split_once(':') {
        None => match target {
            "carte" => Some(Target::Map),
            "chiffres" => Some(Target::Figures(String::new())),
            "demarche" => Some(Target::Guide),
            "carnet" => Some(Target::Carnet),
            "a-propos" => Some(Target::About),
            _ => None,
        },
        Some(("pays", text)) => code(text).map(Target::Country),
        Some(("lien", text)) => {
            let (country, slug) = text.split_once('/')?;
            Some(Target::Link(code(country)?, slug.to_owned()))
        }
        Some(("page", id)) => Some(Target::Learn(id.to_owned())),
        Some(("chiffres", id)) => Some(Target::Figures(id.to_owned())),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_word() {
        let code = "SN";
        let senegal: Iso2 = code.parse().unwrap_or_else(|cause| panic!("{code}: {cause}"));
        let learn = |id: &str| Some(Target::Learn(id.to_owned()));
        for (written, target) in [
            ("carte", Some(Target::Map)),
            ("pays:SN", Some(Target::Country(senegal))),
            ("lien:SN/lille-saint-louis", Some(Target::Link(senegal, "lille-saint-louis".to_owned()))),
            ("page:loi", learn("loi")),
            ("page:cas/halluin-nkong-zem", learn("cas/halluin-nkong-zem")),
            ("chiffres", Some(Target::Figures(String::new()))),
            ("chiffres:pays", Some(Target::Figures("pays".to_owned()))),
            ("https://pseau.org", Some(Target::Web("https://pseau.org".to_owned()))),
            ("pays:sn", None),
            ("pays:SEN", None),
            ("lien:lille-saint-louis", None),
            ("javascript:alert(1)", None),
            ("https://a b", None),
            ("", None),
        ] {
            assert_eq!(read_target(written), target, "{written}");
        }
    }
}
