//! Sorting by one number. Each sort of another type costs 6 to 10 kB of wasm, so every list of the app is sorted by
//! this one.

/// The items in rising order of a key; equal keys keep their order.
pub fn sorted_by<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let order = order(items.iter().map(key).collect());
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    order.into_iter().filter_map(|(_, at)| items.get_mut(at as usize)?.take()).collect()
}

/// Keys in rising order, each with its position; equal keys keep their order.
fn order(keys: Vec<u64>) -> Vec<(u64, u32)> {
    let mut order: Vec<(u64, u32)> = keys.into_iter().zip(0_u32..).collect();
    order.sort_unstable();
    order
}

/// How many of the texts come before each one, byte by byte: a number to sort it by. Equal texts rank alike.
///
/// Texts are told apart three bytes at a time, and only those that are not yet: names differ early.
pub fn ranks<T: AsRef<str>>(texts: &[T]) -> Vec<u32> {
    let mut ranks = vec![0_u32; texts.len()];
    let mut open: Vec<u32> = (0..texts.len() as u32).collect();
    let mut depth = 0;
    while !open.is_empty() {
        let piece = |at: u32| texts.get(at as usize).map_or(0, |text| piece(text.as_ref().as_bytes(), depth));
        let rank = |at: u32| ranks.get(at as usize).copied().unwrap_or(0);
        let keys = order(open.iter().map(|at| u64::from(rank(*at)) << 32 | u64::from(piece(*at))).collect());
        let sorted: Vec<(u64, u32)> =
            keys.into_iter().filter_map(|(key, at)| Some((key, *open.get(at as usize)?))).collect();
        open = tell_apart(&sorted, &mut ranks);
        depth += 3;
    }
    ranks
}

/// The next three bytes of a text, then how many there are: a text that ends comes first.
fn piece(bytes: &[u8], depth: usize) -> u32 {
    let rest = bytes.get(depth..).unwrap_or_default();
    let byte = |at: usize| rest.get(at).copied().unwrap_or(0);
    u32::from_be_bytes([byte(0), byte(1), byte(2), rest.len().min(3) as u8])
}

/// Ranks texts that are sorted by rank so far and next piece; those that are still alike and go on come back.
fn tell_apart(sorted: &[(u64, u32)], ranks: &mut [u32]) -> Vec<u32> {
    let mut open = Vec::new();
    for group in sorted.chunk_by(|a, b| a.0 >> 32 == b.0 >> 32) {
        let mut before = group.first().map_or(0, |(key, _)| (key >> 32) as u32);
        for alike in group.chunk_by(|a, b| a.0 == b.0) {
            let goes_on = alike.len() > 1 && alike.first().is_some_and(|(key, _)| key & 0xff == 3);
            for (_, at) in alike {
                if let Some(rank) = ranks.get_mut(*at as usize) {
                    *rank = before;
                }
                if goes_on {
                    open.push(*at);
                }
            }
            before += alike.len() as u32;
        }
    }
    open
}

/// A key that rises with a number that is not negative.
pub fn rising(number: f64) -> u64 {
    number.max(0.0).to_bits()
}

/// A key that falls as a count rises: the most come first.
pub fn falling(count: impl Into<u64>) -> u64 {
    u64::MAX - count.into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_like_a_stable_sort(items in prop::collection::vec((0_u64..9, any::<u8>()), 0..60)) {
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(sorted_by(items, |(key, _)| *key), expected);
        }

        #[test]
        fn a_text_ranks_after_those_that_come_before_it(
            texts in prop::collection::vec(prop_oneof!["[ab\u{0}é]{0,7}", "essai partenaire [0-9]{1,3}"], 0..40),
        ) {
            let before = |text: &String| texts.iter().filter(|other| *other < text).count() as u32;
            prop_assert_eq!(ranks(&texts), texts.iter().map(before).collect::<Vec<_>>());
        }

        #[test]
        fn keys_follow_numbers(a in 0.0..1e9_f64, b in 0.0..1e9_f64) {
            prop_assert_eq!(rising(a) < rising(b), a < b);
        }
    }
}
