//! The page that ours is measured against: `benches/peer`, with d3 and the outlines of the world beside it. The links
//! are written by the driver, from the same rows as ours.

use std::fs;
use std::path::{Path, PathBuf};

use crate::place::Place;
use crate::trouble::Trouble;

/// Puts the page together in `folder`.
pub(super) fn assemble(place: &Place, scripts: &[PathBuf], folder: &Path) -> Result<(), Trouble> {
    let page = place.root.join("benches").join("peer");
    let world = place.data().join("world").join("countries-50m.json");
    let put = || -> std::io::Result<()> {
        fs::create_dir_all(folder)?;
        for name in ["index.html", "peer.js"] {
            fs::copy(page.join(name), folder.join(name))?;
        }
        fs::copy(&world, folder.join("world.json"))?;
        // One request for all of them, as a bundler would have it.
        let texts = scripts.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
        fs::write(folder.join("d3.js"), texts.join("\n"))
    };
    put().map_err(|cause| Trouble::system("put the peer of the bench together", &cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_finds_everything_beside_it() {
        let root = std::env::temp_dir().join(format!("passerelles-peer-{}", std::process::id()));
        let place = Place { target: root.join("target"), cache: root.join("cache"), root: root.clone() };
        for (name, text) in [
            ("benches/peer/index.html", "page"),
            ("benches/peer/peer.js", "draw"),
            ("data/world/countries-50m.json", "{}"),
            ("a.js", "a"),
            ("b.js", "b"),
        ] {
            fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
            fs::write(root.join(name), text).unwrap();
        }
        let folder = root.join("peer");
        assemble(&place, &[root.join("a.js"), root.join("b.js")], &folder).unwrap();
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(["index.html", "peer.js", "world.json", "d3.js"].map(read), ["page", "draw", "{}", "a\nb"]);
        fs::remove_file(root.join("b.js")).unwrap();
        assert_eq!(assemble(&place, &[root.join("b.js")], &folder).unwrap_err().exit(), 2);
        fs::remove_dir_all(&root).unwrap();
    }
}
