//! How large each authority of the atlas is, for telling which ones are alike.

use serde::{Deserialize, Serialize};

use super::{WireError, WireFile, require};

/// A class of size for each authority, in the order of the atlas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthoritySizes {
    /// 0 for one that has no such class, else one more than the position in the thresholds of the questionnaire.
    pub classes: Vec<u8>,
}

impl WireFile for AuthoritySizes {
    const KIND: u8 = 34;
    const VERSION: u8 = 1;

    fn check(&self) -> Result<(), WireError> {
        require(self.classes.iter().all(|class| *class < 16), "sizes: class")
    }
}
