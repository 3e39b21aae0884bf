//! What many measures of one thing come to.

/// The middle of them; between the two middle ones when they are even. `None` of nothing.
pub(crate) fn median(values: &[f64]) -> Option<f64> {
    let sorted = sorted(values);
    let half = sorted.len() / 2;
    let upper = *sorted.get(half)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    sorted.get(half - 1).map(|lower| f64::midpoint(*lower, upper))
}

/// The smallest of them that at least this share (0 to 1) does not exceed. `None` of nothing.
pub(crate) fn percentile(values: &[f64], share: f64) -> Option<f64> {
    let sorted = sorted(values);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied()
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle_whatever_the_order() {
        assert_eq!(median(&[9.0, 1.0, 5.0]), Some(5.0));
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), Some(2.5));
        assert_eq!(median(&[7.0]), Some(7.0));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn a_percentile_is_one_of_the_measures() {
        let frames: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&frames, 0.95), Some(95.0));
        assert_eq!(percentile(&frames, 1.0), Some(100.0));
        assert_eq!(percentile(&frames, 0.0), Some(1.0));
        assert_eq!(percentile(&[16.7, 16.6, 50.0], 0.95), Some(50.0), "one slow frame of three is seen");
        assert_eq!(percentile(&[], 0.5), None);
    }
}
