//! The question that Wikidata is asked, in SPARQL.
//!
//! Statements of P190 (twinned administrative body) of which one end is in France and the other is not, whichever of
//! both they stand at. Pages follow each other by the address of the statement, not by a count: a page that comes twice,
//! or a statement that is added meanwhile, shifts nothing. Names, codes and places are looked up for one page at a time,
//! so that each question is answered in seconds.

/// Most statements of one page.
pub(crate) const PAGE: usize = 500;

/// The page of statements after one; from the first when `after` is empty.
pub(crate) fn page(after: &str, limit: usize) -> String {
    // An address of a statement has nothing that needs an escape; whatever else the disk may hold is taken out.
    let after: String = after.chars().filter(|letter| !matches!(letter, '"' | '\\' | '\n' | '\r')).collect();
    format!(
        r#"SELECT ?statement ?french ?frenchLabel ?insee ?departement ?region ?siren ?frenchPoint
       ?partner ?partnerLabel ?iso ?partnerPoint ?start ?end
WHERE {{
  {{
    SELECT DISTINCT ?statement ?french ?partner ?country WHERE {{
      {{ ?french p:P190 ?statement . ?statement ps:P190 ?partner . }}
      UNION
      {{ ?partner p:P190 ?statement . ?statement ps:P190 ?french . }}
      ?french wdt:P17 wd:Q142 .
      ?partner wdt:P17 ?country .
      FILTER(?country != wd:Q142)
      ?statement wikibase:rank ?rank .
      FILTER(?rank != wikibase:DeprecatedRank)
      FILTER(STR(?statement) > "{after}")
    }}
    ORDER BY STR(?statement)
    LIMIT {limit}
  }}
  OPTIONAL {{ ?country wdt:P297 ?iso . }}
  OPTIONAL {{ ?french wdt:P374 ?insee . }}
  OPTIONAL {{ ?french wdt:P2586 ?departement . }}
  OPTIONAL {{ ?french wdt:P2585 ?region . }}
  OPTIONAL {{ ?french wdt:P1616 ?siren . }}
  OPTIONAL {{ ?french wdt:P625 ?frenchPoint . }}
  OPTIONAL {{ ?partner wdt:P625 ?partnerPoint . }}
  OPTIONAL {{ ?statement pq:P580 ?start . }}
  OPTIONAL {{ ?statement pq:P582 ?end . }}
  SERVICE wikibase:label {{ bd:serviceParam wikibase:language "fr,mul,en,de,es,it". }}
}}
ORDER BY STR(?statement)"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_question_is_the_one_that_is_asked() {
        let text = include_str!("../../../../docs/wikidata.rq");
        let documented: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(documented.join("\n"), page("", PAGE));
    }

    #[test]
    fn nothing_gets_out_of_its_quotes() {
        let query = page("x\") } DROP \\", 2);
        assert!(query.contains("FILTER(STR(?statement) > \"x) } DROP \")"), "{query}");
    }
}
