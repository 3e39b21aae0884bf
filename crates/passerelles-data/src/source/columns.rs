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
    /// - `source_title`, `source_url`: where the link was read; the address is http(s), `seed:` and the file name of a
    ///   founding document, or `file:` and the name of a file that was received and has no address. Required.
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
    /// - `approximate`: `no` for an exact number; `yes` (« environ »), `nearly` (« près de »), `over` (« plus de ») or
    ///   `under` (« moins de ») as the source says. Required.
    /// - `year`: 1900 to 2100, when the source gives it; `~2011` when it does not and the context lets one guess.
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
    /// `country_names.csv`: names of the countries of `countries.csv` in the other languages, as `country_names.py` makes
    /// them, and names that people search by, separated by semicolons.
    CountryName in "country_names.csv" {
        Iso2 = "iso2",
        Es = "es",
        Pt = "pt",
        Ar = "ar",
        De = "de",
        AlsoEs = "also_es",
        AlsoPt = "also_pt",
        AlsoAr = "also_ar",
        AlsoDe = "also_de",
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
    /// English, what one unit of it is (`counts`), and the key of what is counted (`counting`): indicators that publish
    /// the same count share it, and only they may be drawn on one axis.
    Indicator in "indicators.csv" {
        Slug = "slug",
        Name = "indicator",
        Fr = "fr",
        En = "en",
        Counts = "counts",
        Counting = "counting",
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

columns! {
    /// `content/sources.csv`: what the texts were written from. `key` as cited in a text, `[@cgct-1]`; its title in
    /// French; its address, empty when only a paper or a part of an address is known.
    Reading in "content/sources.csv" {
        Key = "key",
        TitleFr = "title_fr",
        Url = "url",
    }
}

columns! {
    /// `content/terms.csv`: words of the trade. `id` as in `{mot:jumelage}`; name and meaning in each language, the
    /// meaning as a line of text with its sources.
    Term in "content/terms.csv" {
        Id = "id",
        NameFr = "name_fr",
        TextFr = "text_fr",
        NameEn = "name_en",
        TextEn = "text_en",
    }
}

columns! {
    /// `content/networks.csv`: regional networks. `region_code` as in `territories.csv`; site without a path or empty;
    /// what is known of the network, as a line of text with its sources.
    Network in "content/networks.csv" {
        Region = "region_code",
        Name = "name",
        Url = "url",
        TextFr = "text_fr",
        TextEn = "text_en",
    }
}

columns! {
    /// `changes.csv`: what has changed in the data, told in the feed. `id` is never used again; `date` is a day, not
    /// before that of the row above; title and text in each language.
    Change in "changes.csv" {
        Id = "id",
        Date = "date",
        TitleFr = "title_fr",
        TextFr = "text_fr",
        TitleEn = "title_en",
        TextEn = "text_en",
    }
}
