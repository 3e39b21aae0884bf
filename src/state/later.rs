//! Doors to what the library needs of parts that come later (`docs/adr/0011-parts.md`).

/// What comes with the links.
pub(super) mod rooms {
    use std::sync::Arc;

    use passerelles_domain::atlas::Filter;
    use passerelles_domain::wire::{Aliases, AtlasFile, Names, decode};

    use crate::platform::fetch::LoadError;
    use crate::state::library::Core;

    /// The links and the other names of countries, with all that the first picture knows.
    ///
    /// # Errors
    /// [`LoadError::Decode`], [`LoadError::Version`] for what is no atlas, no such names, or those of other countries.
    #[inline(never)]
    pub(in crate::state) fn links(first: &Core, atlas: &[u8], aliases: &[u8]) -> Result<Core, LoadError> {
        let atlas = decode::<AtlasFile>(atlas)?;
        if atlas.countries.len() != first.atlas.countries.len() {
            return Err(LoadError::Decode("atlas and overview do not belong together".to_owned()));
        }
        let atlas = atlas.into_atlas();
        let all = Arc::new(atlas.select(&Filter::default()));
        let names = Arc::new(Names::clone(&first.names).with(decode::<Aliases>(aliases)?)?);
        Ok(Core { atlas: Arc::new(atlas), all, names, ..first.clone() })
    }
}
