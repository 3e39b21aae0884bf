//! Names of towns and groupings as they are compared: what is written before them or short does not count.

use passerelles_domain::text::fold;

/// The name of a town as it is compared: « St Denis » is « Saint-Denis », « ville de Lille » is « Lille ».
pub(crate) fn town(name: &str) -> String {
    let folded = fold(name);
    let bare = ["ville de ", "commune de ", "ville d "].into_iter().find_map(|before| folded.strip_prefix(before));
    let words = bare.unwrap_or(&folded).split(' ').map(|word| match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Kinds of groupings, as they are written before a name.
const KINDS: [&str; 12] = [
    "communaute d agglomeration ",
    "communaute de communes ",
    "communaute urbaine ",
    "ca ",
    "cc ",
    "cu ",
    "du ",
    "de la ",
    "de l ",
    "de ",
    "d ",
    "des ",
];

/// The name of a grouping without its kind.
pub(crate) fn grouping(name: &str) -> String {
    let folded = fold(name);
    let mut rest = folded.as_str();
    for kind in KINDS {
        rest = rest.strip_prefix(kind).unwrap_or(rest);
    }
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_before_a_name_does_not_count() {
        for (name, bare) in
            [("St-Denis", "saint denis"), ("Ville de Lille", "lille"), ("Ste Thérèse", "sainte therese")]
        {
            assert_eq!(town(name), bare);
        }
        for name in ["CA du Pays de Saint-Omer", "Communauté d’agglomération du Pays de Saint-Omer"] {
            assert_eq!(grouping(name), "pays de saint omer");
        }
    }
}
