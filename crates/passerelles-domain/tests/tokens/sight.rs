//! How a colour is seen by eyes that lack one kind of cone, at full severity, or in grey.
//!
//! Machado, Oliveira and Fernandes (2009), matrices of severity 1.0 applied to linear light, then rounded to the 256
//! steps of a screen. The rounding matters: with it the values are those that the palette was chosen by, to the
//! tenth; Viénot 1999 and Brettel 1997 come out up to 4.7 and 5.4 away, on the largest steps, and never
//! under 10 either.

use crate::colour::{Colour, dot};

type Matrix = [[f64; 3]; 3];

const PROTAN: Matrix =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const DEUTAN: Matrix =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
const TRITAN: Matrix =
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]];

/// A way of seeing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    Normal,
    Protan,
    Deutan,
    Tritan,
    Grey,
}

impl Sight {
    pub(crate) const ALL: [Self; 5] = [Self::Normal, Self::Protan, Self::Deutan, Self::Tritan, Self::Grey];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Protan => "protan",
            Self::Deutan => "deutan",
            Self::Tritan => "tritan",
            Self::Grey => "grey",
        }
    }

    /// The colour as these eyes see it.
    pub(crate) fn of(self, colour: Colour) -> Colour {
        let through = |matrix: Matrix| Colour(matrix.map(|row| dot(row, colour.0))).on_screen();
        match self {
            Self::Normal => colour,
            Self::Protan => through(PROTAN),
            Self::Deutan => through(DEUTAN),
            Self::Tritan => through(TRITAN),
            Self::Grey => Colour([colour.luminance(); 3]).on_screen(),
        }
    }
}
