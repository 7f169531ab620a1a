//! What is stored is pinned: every shape that an item was ever released with is a file in `tests/items`, which
//! this code still reads, and the youngest shapes are what it writes. `docs/stored-items.md` says how a shape
//! changes.

mod alerts;
mod audit;
mod changes;
mod credentials;
mod integrations;
mod locks;
pub(crate) mod notices;
mod pace;
mod people;
mod properties;
mod released;
mod rollouts;
mod shapes;
mod syncs;
mod words;

use std::{collections::BTreeSet, fmt::Debug, fs};

use serde_json::Value;

use crate::world::World;

/// One entity of the table.
trait Entity {
    /// Its name in the items, and that of its folder.
    const NAME: &'static str;
    /// What it is to those who read it.
    type Value: PartialEq + Debug;

    /// What is written today, with the file that says how.
    fn today() -> Vec<(String, Self::Value)>;

    /// What files of earlier releases are read as; nothing writes them any more.
    fn earlier() -> Vec<(String, Self::Value)> {
        Vec::new()
    }

    /// Writes it into an empty table, as the service would.
    async fn write(world: &World, value: &Self::Value);

    /// Reads from a table that holds nothing else what is expected to be `value`.
    async fn read(world: &World, value: &Self::Value) -> Option<Self::Value>;

    /// Replaces in an item what is another each time that it is written.
    fn settle(_item: &mut Value) {}
}

/// Every file reads as what it was written from, and each value of today is written as its file has it.
async fn pinned<E: Entity>() {
    let folder = shapes::folder().join(E::NAME);
    let mut read: Vec<_> = E::today().into_iter().map(|(name, value)| (name, value, true)).collect();
    read.extend(E::earlier().into_iter().map(|(name, value)| (name, value, false)));
    for (name, value, today) in &read {
        let path = folder.join(format!("{name}.json"));
        if *today {
            let world = World::new().await;
            E::write(&world, value).await;
            written::<E>(&world, &path).await;
        }
        let world = World::new().await;
        world.put(shapes::items(&path)).await;
        assert_eq!(E::read(&world, value).await.as_ref(), Some(value), "{} is read", path.display());
    }
    let files = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let expected: BTreeSet<_> = read.into_iter().map(|(name, ..)| format!("{name}.json")).collect();
    assert_eq!(
        files.collect::<BTreeSet<_>>(),
        expected,
        "each file of {} is read, and nothing else",
        E::NAME
    );
}

/// Compares the entity's items in the table with a file; with `RECORD=1`, makes the file where there is none.
async fn written<E: Entity>(world: &World, path: &std::path::Path) {
    let mut items = shapes::of_entity(world, E::NAME).await;
    assert!(!items.is_empty(), "nothing was written for {}", path.display());
    if !path.exists() && std::env::var_os("RECORD").is_some() {
        shapes::record(path, &items);
    }
    let mut expected = shapes::read(path);
    for item in items.iter_mut().chain(&mut expected) {
        E::settle(item);
    }
    assert_eq!(items, expected, "what is written is not what {} has", path.display());
}
