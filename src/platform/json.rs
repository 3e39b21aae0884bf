//! JSON read by the browser's own parser. A general deserialiser would add 10 to 17 kB to what everyone loads, for
//! two small files.

use passerelles_domain::config::Value;
use wasm_bindgen::{JsCast, JsValue};

/// A value of a parsed JSON text.
#[derive(Clone, Debug)]
pub struct Json(JsValue);

impl Json {
    /// Parses a text; `None` when it is not JSON.
    pub fn parse(text: &str) -> Option<Self> {
        js_sys::JSON::parse(text).ok().map(Self)
    }

    /// The value under a key of an object.
    pub fn get(&self, key: &str) -> Option<Self> {
        let value = js_sys::Reflect::get(&self.0, &JsValue::from_str(key)).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(Self(value))
    }

    /// The whole value, as the domain reads it.
    pub fn value(&self) -> Value {
        if let Some(truth) = self.0.as_bool() {
            Value::Truth(truth)
        } else if let Some(number) = self.0.as_f64() {
            Value::Number(number)
        } else if let Some(text) = self.0.as_string() {
            Value::Text(text)
        } else if let Some(list) = self.0.dyn_ref::<js_sys::Array>() {
            Value::List(list.iter().map(|one| Self(one).value()).collect())
        } else if let Some(object) = self.0.dyn_ref::<js_sys::Object>() {
            let under = |key: String| {
                let value =
                    js_sys::Reflect::get(object, &JsValue::from_str(&key)).map_or(Value::Null, |v| Self(v).value());
                (key, value)
            };
            let keys = js_sys::Object::keys(object);
            Value::Table(keys.iter().filter_map(|key| key.as_string()).map(under).collect())
        } else {
            Value::Null
        }
    }

    /// A text.
    pub fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    /// A whole number from 0 to 2³² − 1.
    pub fn number(&self) -> Option<u32> {
        let number = self.0.as_f64()?;
        (number >= 0.0 && number <= f64::from(u32::MAX) && number.fract() == 0.0).then_some(number as u32)
    }

    /// The keys of an object and their values; empty for anything else.
    pub fn entries(&self) -> Vec<(String, Self)> {
        let Some(object) = self.0.dyn_ref::<js_sys::Object>() else { return Vec::new() };
        let keys = js_sys::Object::keys(object);
        keys.iter().filter_map(|key| key.as_string()).filter_map(|key| Some((key.clone(), self.get(&key)?))).collect()
    }
}
