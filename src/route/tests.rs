use passerelles_domain::atlas::{AuthorityChoice, Facet, Filter, Kind, TerritoryChoice, TerritoryLevel, Theme};
use passerelles_domain::table::{Column, Direction};

use super::*;

fn site(base: &str, path: &str) -> Site {
    Site::of(base, path)
}

fn map(base: &str, path: &str, query: &str) -> MapAddress {
    match site(base, path).read(path, query).page {
        Some(Page::Map(address)) => address,
        other => panic!("{path}: {other:?}"),
    }
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
fn only_a_map_of_some_links_waits_for_them() {
    let begins = |path, query| {
        let address = map("/", path, query);
        (address.begins_as_overview(), address.is_overview())
    };
    assert_eq!(begins("/carte", "camera=48,2,30"), (true, true));
    assert_eq!(begins("/carte/pays/SN", "vue=couleurs&lien=lille-saint-louis"), (true, false));
    for (path, query) in [("/carte", "vue=liaisons"), ("/carte", "vue=tableau"), ("/carte/pays/SN", "type=amitie")] {
        assert_eq!(begins(path, query), (false, false), "{path} {query}");
    }
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
fn a_language_chosen_before_is_for_the_first_page_alone() {
    let french = site("/ville/", "/ville/");
    assert_eq!(french.chosen("/ville/", "ar"), Some(Lang::Ar));
    assert_eq!(french.chosen("/ville/", "fr"), None, "it is that already");
    assert_eq!(french.chosen("/ville/", "xx"), None);
    for path in ["/ville/carte", "/ville/en", "/ville/a-propos"] {
        assert_eq!(site("/ville/", path).chosen(path, "ar"), None, "an address always wins: {path}");
    }
}

#[test]
fn the_map_reads_back_what_it_writes() {
    let address = MapAddress {
        country: "SN".parse().ok(),
        view: View::Links,
        link: Some("lille-saint-louis".to_owned()),
        ..MapAddress::default()
    };
    let mut out = String::new();
    address.write(&mut out);
    assert_eq!(out, "/carte/pays/SN?vue=liaisons&lien=lille-saint-louis");
    assert_eq!(map("/", "/carte/pays/SN", "vue=liaisons&lien=lille-saint-louis"), address);
}

#[test]
fn the_map_reads_back_its_filter() {
    let mut filter = Filter::default();
    filter.toggle(Facet::Kind, Kind::Twinning.number());
    filter.toggle(Facet::Kind, Kind::Friendship.number());
    filter.toggle(Facet::Theme, Theme::Water.number());
    filter.territory = Some(TerritoryChoice { level: TerritoryLevel::Departement, code: "2A".to_owned() });
    filter.authority = Some(AuthorityChoice::named("ajaccio-2A004"));
    filter.years = Some((1990, 2010));
    filter.undated = false;
    let query = "type=jumelage,amitie&theme=eau&departement=2A&autorite=ajaccio-2A004&annees=1990-2010&sans-date=non";
    let mut out = String::new();
    MapAddress::default().with_filter(filter.clone()).write(&mut out);
    assert_eq!(out, format!("/carte?{query}"));
    assert_eq!(map("/", "/carte", query).filter, filter);
    // The same meant otherwise: commas that were encoded, a value twice, years turned round, small letters.
    let query = "type=amitie%2Cjumelage,amitie&theme=eau&departement=2a&autorite=ajaccio%2D2A004&annees=2010-1990&sans-date=non";
    assert_eq!(map("/", "/carte", query).filter, filter);
}

#[test]
fn the_order_of_the_table_reads_back() {
    for column in Column::ALL {
        for direction in [Direction::Rising, Direction::Falling] {
            let address = MapAddress::default().with_view(View::Table).with_sort(column, direction);
            let mut out = String::new();
            address.write(&mut out);
            let (path, query) = out.split_once('?').unwrap();
            assert_eq!(map("/", path, query), address, "{out}");
        }
    }
    assert_eq!(map("/", "/carte", "tri=-annee").sort, Some((Column::Since, Direction::Falling)));
    assert_eq!(map("/", "/carte", "tri=annee&tri=--annee").sort, Some((Column::Since, Direction::Rising)));
    for query in ["tri=", "tri=-", "tri=Annee", "tri=annees"] {
        assert_eq!(map("/", "/carte", query), MapAddress::default(), "{query}");
    }
}

#[test]
fn a_mangled_filter_shows_all() {
    for query in [
        "type=&theme=,,&niveau=x&autorite=",
        "region=<b>&departement=12345&annees=-",
        "annees=1990-&statut=%00",
        "sans-date=",
    ] {
        assert!(map("/", "/carte", query).filter.is_empty(), "{query}");
    }
}

#[test]
fn a_mangled_address_is_read_as_far_as_it_makes_sense() {
    for (path, query) in [
        ("/carte/pays/s%C3%A9n%C3%A9gal", "vue=wat"),
        ("/carte/pays/%3Cscript%3E", "vue="),
        ("/carte/pays/", "vue=FLUX&lien="),
        ("/carte/", "vue=%00&&=&%"),
    ] {
        assert_eq!(map("/", path, query), MapAddress::default(), "{path}");
    }
    assert_eq!(map("/", "/carte/pays/sn/", "").country, "SN".parse().ok());
    assert_eq!(site("/", "/").read("/carte/pays/xyz", "").unknown.as_deref(), Some("xyz"));
    assert_eq!(site("/", "/").read("/nimporte/quoi", "").page, None);
}

#[test]
fn a_territory_stands_in_the_path() {
    for (path, level, code) in [
        ("/carte/territoire/59", TerritoryLevel::Departement, "59"),
        ("/carte/territoire/2a", TerritoryLevel::Departement, "2A"),
        ("/carte/territoire/974", TerritoryLevel::Departement, "974"),
        ("/carte/territoire/987", TerritoryLevel::Collectivity, "987"),
        ("/carte/territoire/978", TerritoryLevel::Collectivity, "978"),
        ("/carte/territoire/region-32", TerritoryLevel::Region, "32"),
        ("/carte/territoire/collectivite-988", TerritoryLevel::Collectivity, "988"),
    ] {
        let address = map("/", path, "theme=eau");
        let choice = address.filter.territory.clone().unwrap();
        assert!(address.territories, "{path}");
        assert_eq!((choice.level, choice.code.as_str()), (level, code), "{path}");
        let mut out = String::new();
        address.write(&mut out);
        let (path, query) = out.split_once('?').unwrap();
        assert_eq!(map("/", path, query), address, "{out}");
        assert!(!query.contains("departement") && !query.contains("region"), "said once: {out}");
    }
    for path in ["/carte/territoire", "/carte/territoire/", "/carte/territoire/%3Cb%3E", "/carte/territoire/pays-59"] {
        let address = map("/", path, "");
        assert!(address.territories && address.filter.is_empty(), "all of them: {path}");
    }
}

#[test]
fn territories_are_compared_by_department_or_by_region() {
    let address = map("/", "/carte/territoire", "par=region&theme=eau");
    assert!(address.by_region);
    let mut out = String::new();
    address.write(&mut out);
    assert_eq!(out, "/carte/territoire?par=region&theme=eau");
    assert!(!address.with_regions(false).by_region);
    assert!(!address.with_country("SN".parse().ok()).by_region);
    assert!(!map("/", "/carte/territoire", "par=commune").by_region);
    assert!(!map("/", "/carte", "par=region").by_region, "only where territories are shown");
}

#[test]
fn a_country_keeps_the_territory_as_a_filter() {
    let territory = map("/", "/carte/territoire/59", "");
    let mut out = String::new();
    territory.with_country("SN".parse().ok()).write(&mut out);
    assert_eq!(out, "/carte/pays/SN?departement=59");
}

#[test]
fn where_one_looks_is_kept_until_something_else_is_chosen() {
    let address = map("/", "/carte/pays/SN", "vue=liaisons&camera=14.5,-14.25,12&embed");
    assert!(address.outlook.is_some() && address.embed);
    let mut out = String::new();
    address.write(&mut out);
    assert_eq!(out, "/carte/pays/SN?vue=liaisons&camera=14.5,-14.25,12&embed=1");
    assert_eq!(address.with_view(View::Colours).outlook, address.outlook);
    assert_eq!(address.with_country(None).outlook, None);
    assert_eq!(map("/", "/carte", "camera=here").outlook, None);
}

#[test]
fn every_page_reads_back() {
    for prefix in ["/", "/en/", "/ville/"] {
        let site = if prefix == "/ville/" { Site::of("/ville/", "/ville/") } else { Site::of("/", prefix) };
        for page in [
            Page::Home,
            Page::Figures,
            Page::learn(),
            Page::Guide(GuideAddress::Start(None)),
            Page::Carnet,
            Page::About,
        ] {
            assert_eq!(site.read(&site.href(&page), "").page, Some(page));
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_word_for_an_authority_reads_back(word in "\\PC{1,20}") {
        let mut filter = Filter::default();
        filter.authority = Some(AuthorityChoice::named(&word));
        let address = MapAddress::default().with_filter(filter);
        let mut out = String::new();
        address.write(&mut out);
        let (path, query) = out.split_once('?').unwrap();
        proptest::prop_assert_eq!(map("/", path, query), address);
    }

    #[test]
    fn no_address_panics(path in ".*", query in ".*") {
        let site = Site::of("/", &path);
        let _ = site.read(&path, &query);
        let _ = site.in_language(Lang::En, &path, &query);
    }
}

#[test]
fn addresses_written_outside_of_the_app_lead_where_they_say() {
    use passerelles_domain::address;

    let site = Site::of("/", "/");
    let page = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let query = address.split_once('?').map_or("", |(_, query)| query);
        site.read(path, query).page.expect("a page")
    };
    for (address, expected) in [
        (address::HOME, Page::Home),
        (address::MAP, Page::Map(MapAddress::default())),
        (address::FIGURES, Page::Figures),
        (address::LEARN, Page::learn()),
        (address::GUIDE, Page::Guide(GuideAddress::Start(None))),
        (address::CARNET, Page::Carnet),
        (address::ABOUT, Page::About),
        (address::QUALITY, Page::Quality),
        (address::OWN, Page::Own),
    ] {
        assert_eq!(page(address), expected);
        assert_eq!(site.href(&expected), address);
    }
    let senegal = "SN".parse().expect("a code");
    let country = MapAddress::default().with_country(Some(senegal));
    assert_eq!(site.href(&Page::Map(country.clone())), address::country(senegal));
    let passport = country.with_link(Some("lille-saint-louis".to_owned()));
    assert_eq!(site.href(&Page::Map(passport)), address::link(senegal, "lille-saint-louis"));
    for (level, code) in
        [(TerritoryLevel::Departement, "59"), (TerritoryLevel::Region, "32"), (TerritoryLevel::Collectivity, "987")]
    {
        let choice = TerritoryChoice { level, code: code.to_owned() };
        let territory = Page::Map(MapAddress::default().with_territory(Some(choice)));
        assert_eq!(site.href(&territory), address::territory(level, code));
    }
    for name in ["loi", "cas/halluin-nkong-zem"] {
        let learn = Page::Learn(name.to_owned());
        assert_eq!(page(&address::learn(name)), learn);
        assert_eq!(site.href(&learn), address::learn(name));
    }
    assert_eq!(page(&address::figures("pays")), Page::Figures);
}
