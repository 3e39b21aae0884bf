//! Sorting by one number. Each sort of another type costs 6 to 10 kB of wasm, so every list of the app is sorted by
//! this one.

/// The items in rising order of a key; equal keys keep their order.
pub fn sorted_by<T>(items: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let mut keys: Vec<(u64, u32)> = items.iter().map(key).zip(0_u32..).collect();
    keys.sort_unstable();
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, at)| items.get_mut(at as usize)?.take()).collect()
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
        fn keys_follow_numbers(a in 0.0..1e9_f64, b in 0.0..1e9_f64) {
            prop_assert_eq!(rising(a) < rising(b), a < b);
        }
    }
}
