//! One form for what is one of several objects with fields that all of them have.
//!
//! As it is derived, that is an object that is all of a union and of the common fields. Programs that make
//! clients of the document mostly cannot do with that; with a union of whole objects, which is the same, they
//! can.

use std::collections::BTreeMap;

use utoipa::openapi::{
    Components, RefOr, Schema,
    schema::{AllOf, Object, OneOf, OneOfBuilder},
};

/// Gives the common fields to each object of the union.
pub(crate) fn spread(components: &mut Components) {
    let unions: BTreeMap<String, Vec<Object>> = components
        .schemas
        .iter()
        .filter_map(|(name, schema)| match schema {
            RefOr::T(Schema::OneOf(union)) => Some((name.clone(), objects(union)?)),
            _ => None,
        })
        .collect();
    for schema in components.schemas.values_mut() {
        if let RefOr::T(Schema::AllOf(all)) = schema
            && let Some(union) = whole(all, &unions)
        {
            *schema = RefOr::T(union.into());
        }
    }
}

/// What a union is of, where it is of objects alone.
fn objects(union: &OneOf) -> Option<Vec<Object>> {
    let object = |item: &RefOr<Schema>| match item {
        RefOr::T(Schema::Object(object)) => Some(object.clone()),
        _ => None,
    };
    union.items.iter().map(object).collect()
}

/// The union of whole objects, where this is all of a union and of common fields.
fn whole(all: &AllOf, unions: &BTreeMap<String, Vec<Object>>) -> Option<OneOf> {
    let [RefOr::Ref(union), RefOr::T(Schema::Object(common))] = all.items.as_slice() else { return None };
    let variants = unions.get(union.ref_location.rsplit('/').next()?)?;
    let whole = OneOfBuilder::new().description(all.description.clone());
    let whole = variants.iter().cloned().fold(whole, |whole, mut variant| {
        variant.properties.extend(common.properties.clone());
        variant.required.extend(common.required.clone());
        whole.item(Schema::Object(variant))
    });
    Some(whole.build())
}
