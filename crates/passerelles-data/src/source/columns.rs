//! The columns of every table, in file order. What their cells may hold is said beside each name.

use super::table::columns;

columns! {
    /// `links.csv`: one documented link between a French authority and a foreign one per row.
    ///
    /// - `french_authority`: name, without its level. Required.
    /// - `level`: `commune`, `epci`, `departement` or `region`. Required.
    /// - `insee_code`: of a commune, five characters that start with its département.
    /// - `departement`: INSEE code (`59`, `2A`, `974`, `988`); empty for a region.
    /// - `region`: name of today's region or overseas collectivity; required without a département.
    /// - `partner`: name of the foreign authority. Required.
    /// - `partner_level`: what its country calls it, in free words.
    /// - `country_iso2`: ISO 3166-1 alpha-2, upper case, not French. Required.
    /// - `since_year`, `until_year`: 1900 to 2100, when the source gives them.
    /// - `status`: empty (nobody has checked), `ended`, `suspended` or `announced`.
    /// - `kind`: `jumelage`, `cooperation`, `amitie` or `transfrontalier`, as the source names it. Required.
    /// - `themes`: slugs separated by semicolons.
    /// - `lat_fr`, `lon_fr`, `lat_partner`, `lon_partner`: decimal degrees; both of a pair or none. A département,
    ///   a region or an EPCI stands at its chief town.
    /// - `source_title`, `source_url`: where the link was read; the address is http(s) or `seed:` and the file name
    ///   of a founding document. Required.
    Link in "links.csv" {
        Authority = "french_authority",
        Level = "level",
        Insee = "insee_code",
        Departement = "departement",
        Region = "region",
        Partner = "partner",
        PartnerLevel = "partner_level",
        Country = "country_iso2",
        Since = "since_year",
        Until = "until_year",
        Status = "status",
        Kind = "kind",
        Themes = "themes",
        LatFr = "lat_fr",
        LonFr = "lon_fr",
        LatPartner = "lat_partner",
        LonPartner = "lon_partner",
        SourceTitle = "source_title",
        SourceUrl = "source_url",
    }
}

columns! {
    /// `figures.csv`: one published figure per row.
    ///
    /// - `indicator`: what is counted, as in `indicators.csv`. Required.
    /// - `scope`: `national`, `level` (of French authorities) or `country`. Required.
    /// - `country_iso2`: the partner country; only with the scope `country`, and then required.
    /// - `value`: a number with a decimal point. Required. `unit`: what it is a number of. Required.
    /// - `approximate`: `yes` when the source says « environ », « près de », « plus de »; else `no`. Required.
    /// - `year`: 1900 to 2100, when the source gives it.
    /// - `source_title`, `source_url`: as in `links.csv`. Required; a French title stands in `figure_sources.csv`.
    /// - `note`: for keepers; not published.
    Figure in "figures.csv" {
        Indicator = "indicator",
        Scope = "scope",
        Country = "country_iso2",
        Value = "value",
        Unit = "unit",
        Approximate = "approximate",
        Year = "year",
        SourceTitle = "source_title",
        SourceUrl = "source_url",
        Note = "note",
    }
}

columns! {
    /// `countries.csv`: countries and territories of ISO 3166-1, and `XK`.
    ///
    /// - `iso2`, `iso_numeric`: codes; Kosovo has no number.
    /// - `name_fr`, `name_en`: as shown. `sort_fr`, `sort_en`: as folded for searching, checked.
    /// - `continent`: `africa`, `asia`, `europe`, `north-america`, `south-america`, `oceania`, `antarctica`.
    /// - `region`: of the United Nations geoscheme.
    /// - `french`: `yes` for France and its overseas units, else `no`.
    /// - `article_fr`: definite article in a French sentence, or empty.
    /// - `also_fr`, `also_en`: other names that people search by, separated by semicolons; never shown alone.
    Country in "countries.csv" {
        Iso2 = "iso2",
        Numeric = "iso_numeric",
        NameFr = "name_fr",
        SortFr = "sort_fr",
        NameEn = "name_en",
        SortEn = "sort_en",
        Continent = "continent",
        Region = "region",
        French = "french",
        ArticleFr = "article_fr",
        AlsoFr = "also_fr",
        AlsoEn = "also_en",
    }
}

columns! {
    /// `territories.csv`: regions, départements and overseas collectivities of France.
    ///
    /// - `code`: INSEE code; a region and a département may share one.
    /// - `level`: `region`, `departement` or `collectivite`.
    /// - `region_code`, `region_name`: of the region that it is in, or of itself.
    /// - `prefecture`, `lon`, `lat`: its chief town and where it stands.
    Territory in "territories.csv" {
        Code = "code",
        Name = "name",
        Level = "level",
        RegionCode = "region_code",
        RegionName = "region_name",
        Prefecture = "prefecture",
        Lon = "lon",
        Lat = "lat",
    }
}

columns! {
    /// `indicators.csv`: what figures count. `indicator` as in `figures.csv`, a stable `slug`, words in French and
    /// English, and what one unit of it is (`counts`).
    Indicator in "indicators.csv" {
        Slug = "slug",
        Name = "indicator",
        Fr = "fr",
        En = "en",
        Counts = "counts",
    }
}

columns! {
    /// `figure_sources.csv`: French title of each source of `figures.csv`, by its address.
    FigureSource in "figure_sources.csv" {
        Url = "source_url",
        TitleFr = "title_fr",
    }
}

columns! {
    /// `sources_seed.csv`: the founding documents, cited as `seed:` and their `file`.
    Seed in "sources_seed.csv" {
        Key = "key",
        TitleFr = "title_fr",
        File = "file",
    }
}

columns! {
    /// `communes.csv`: communes of France, and those that were merged into them and keep a name.
    ///
    /// - `code`: INSEE code, five characters. `population`: inhabitants. `postcodes`: separated by spaces.
    /// - `epci`: SIREN of its grouping. `into`: for a merged one, the code of the commune of today.
    Commune in "communes.csv" {
        Code = "code",
        Name = "name",
        Population = "population",
        Postcodes = "postcodes",
        Grouping = "epci",
        Into = "into",
    }
}

columns! {
    /// `epci.csv`: groupings of communes with their own taxation. `kind` as INSEE abbreviates it.
    Grouping in "epci.csv" {
        Siren = "siren",
        Name = "name",
        Kind = "kind",
        Population = "population",
    }
}
