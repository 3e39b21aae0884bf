//! d3, as far as the bench's peer needs it: the scripts that npm has of each of its parts, fetched once.
//!
//! Nothing of it is released. One package for all of d3 exists too; it would be twice as heavy, and the peer is to be
//! as good as such a page can be.

use std::path::{Path, PathBuf};

use super::fetch::{self, Archive};
use super::install;
use crate::console;
use crate::place::Place;
use crate::trouble::Trouble;

/// Where the packages are kept, under a name that changes with them.
const FOLDER: &str = "peer-d3-geo-3.1.2";

/// A package by its name and what it is fetched as.
type Package = (&'static str, Archive);

const fn package(name: &'static str, address: &'static str, sha256: &'static str) -> Package {
    (name, Archive { address, sha256 })
}

/// What a page with `d3-geo` and `d3-zoom` loads, each after what it needs.
const PACKAGES: [Package; 12] = [
    package(
        "d3-array",
        "https://registry.npmjs.org/d3-array/-/d3-array-3.2.5.tgz",
        "90139c20a9a7678badb0ddeb9aafd504c935dc24f5a53c3e61ccf866e4479572",
    ),
    package(
        "d3-geo",
        "https://registry.npmjs.org/d3-geo/-/d3-geo-3.1.2.tgz",
        "e0ffa43f5a2134cf03d2797e985025250d8d3608b1d90336938c9dd4d4b97dc7",
    ),
    package(
        "d3-color",
        "https://registry.npmjs.org/d3-color/-/d3-color-3.1.1.tgz",
        "a1a3e15ea444d7af2f54c890f24afd07f71d3804852e0cd95de3865529eff607",
    ),
    package(
        "d3-dispatch",
        "https://registry.npmjs.org/d3-dispatch/-/d3-dispatch-3.0.2.tgz",
        "a7761dc785dd08d6b3c57c92bb245b581cfe36e6a581687142a2b6f3df104b23",
    ),
    package(
        "d3-ease",
        "https://registry.npmjs.org/d3-ease/-/d3-ease-3.0.2.tgz",
        "8c9a9f83a8184a22e166eab8f50f66bcf21399fff54410c202548a15fbe44ea9",
    ),
    package(
        "d3-timer",
        "https://registry.npmjs.org/d3-timer/-/d3-timer-3.0.2.tgz",
        "94b4d053d0061bfb7a3461234a5a14d5b3200e6dbb28d148559ed91ba787661c",
    ),
    package(
        "d3-selection",
        "https://registry.npmjs.org/d3-selection/-/d3-selection-3.0.1.tgz",
        "d0662f266b67486711eed5a3dabac99b866d9bb944aebd077afddbe2be9e40bd",
    ),
    package(
        "d3-interpolate",
        "https://registry.npmjs.org/d3-interpolate/-/d3-interpolate-3.0.2.tgz",
        "cd6a0769a2cef69ae18191750f5ea927c5aefc817e74d4d57866c98642ed0de9",
    ),
    package(
        "d3-drag",
        "https://registry.npmjs.org/d3-drag/-/d3-drag-3.0.1.tgz",
        "eba2676ca8fa25c2e75da5db59dafe83b7e830f8bd6729a0994b6560763f6e63",
    ),
    package(
        "d3-transition",
        "https://registry.npmjs.org/d3-transition/-/d3-transition-3.0.2.tgz",
        "64b03c10295a81208cc1c6185b1cafb4817446d94e3c945fc28b68f959d42726",
    ),
    package(
        "d3-zoom",
        "https://registry.npmjs.org/d3-zoom/-/d3-zoom-3.0.1.tgz",
        "07d5a89d19dca1c4b996fc60865d8b0da1d8dca8e0f7fa09f49e38e02fd11982",
    ),
    package(
        "topojson-client",
        "https://registry.npmjs.org/topojson-client/-/topojson-client-3.1.0.tgz",
        "889fadb422f6236d0f8337a236ce6499f258b75e44b81733b13bd971067322bf",
    ),
];

/// Finds the scripts, fetching them when they are not there.
pub(super) fn prepare(place: &Place, step: &str) -> Result<Vec<PathBuf>, Trouble> {
    let home = place.tools().join(FOLDER);
    if are_in(&home) {
        console::say(format!("{step} d3 for the bench: there"));
    } else {
        console::say(format!("{step} d3 for the bench: not there, fetching it from npm (under 2 MB)"));
        install::into_cache(place, FOLDER, are_in, |partial| {
            PACKAGES.iter().try_for_each(|(name, archive)| fetch::unpack(archive, &partial.join(name)))
        })?;
    }
    Ok(scripts(&home).collect())
}

fn scripts(home: &Path) -> impl Iterator<Item = PathBuf> {
    PACKAGES.iter().map(|(name, _)| home.join(name).join("dist").join(format!("{name}.min.js")))
}

fn are_in(home: &Path) -> bool {
    scripts(home).all(|script| script.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_package_is_fetched_as_itself() {
        for (name, archive) in PACKAGES {
            let file = archive.address.rsplit('/').next().unwrap();
            assert!(file.starts_with(&format!("{name}-")), "{name} is not what {file} holds");
            assert_eq!(archive.sha256.len(), 64, "{name}");
        }
        let geo = PACKAGES.iter().find(|(name, _)| *name == "d3-geo").unwrap().1.address;
        assert!(
            geo.ends_with(&format!("/{}.tgz", FOLDER.trim_start_matches("peer-"))),
            "{FOLDER} keeps other packages"
        );
    }
}
