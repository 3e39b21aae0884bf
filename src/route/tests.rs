use super::*;

fn site(base: &str, path: &str) -> Site {
    Site::of(base, path)
}

fn query(pairs: &[(&'static str, &str)]) -> ParamsMap {
    let mut map = ParamsMap::new();
    for (key, value) in pairs {
        map.insert(*key, (*value).to_owned());
    }
    map
}

#[test]
fn addresses_hold_base_and_language() {
    let senegal = Page::Map(MapAddress::default().with_country("SN".parse().ok()));
    assert_eq!(site("/", "/carte").href(&senegal), "/carte/pays/SN");
    assert_eq!(site("/", "/en/carte").href(&senegal), "/en/carte/pays/SN");
    assert_eq!(site("/ville/", "/ville/en").href(&senegal), "/ville/en/carte/pays/SN");
    assert_eq!(site("/ville/", "/ville/").href(&Page::Home), "/ville/");
}

#[test]
fn a_language_that_is_not_ready_is_a_path() {
    assert_eq!(site("/", "/xx/carte").lang, Lang::Fr);
    assert_eq!(site("/", "/entraide").lang, Lang::Fr);
}

#[test]
fn the_same_page_in_another_language() {
    let french = site("/", "/carte/pays/SN");
    assert_eq!(french.in_language(Lang::En, "/carte/pays/SN", "?vue=liaisons"), "/en/carte/pays/SN?vue=liaisons");
    let english = site("/", "/en/carte");
    assert_eq!(english.in_language(Lang::Fr, "/en/carte", ""), "/carte");
    assert_eq!(english.in_language(Lang::Fr, "/en", ""), "/");
}

#[test]
fn the_map_reads_back_what_it_writes() {
    let address = MapAddress {
        country: "SN".parse().ok(),
        view: View::Links,
        link: Some("lille-saint-louis".to_owned()),
    };
    let mut out = String::new();
    address.write(&mut out);
    assert_eq!(out, "/carte/pays/SN?vue=liaisons&lien=lille-saint-louis");
    let again = MapAddress::read(Some("SN"), &query(&[("vue", "liaisons"), ("lien", "lille-saint-louis")]));
    assert_eq!(again, address);
}

#[test]
fn a_mangled_address_is_read_as_far_as_it_makes_sense() {
    for (code, view) in [(Some("sénégal"), "wat"), (Some("<script>"), ""), (Some(""), "FLUX"), (None, "\u{0}")] {
        assert_eq!(MapAddress::read(code, &query(&[("vue", view), ("lien", "")])), MapAddress::default());
    }
    assert_eq!(MapAddress::read(Some("sn"), &query(&[])).country, "SN".parse().ok());
}

#[test]
fn slugs_are_plain() {
    assert_eq!(slug(&["L’Haÿ-les-Roses", "Ōmitama"]), "l-hay-les-roses-omitama");
}
