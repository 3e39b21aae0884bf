//! JSON, read one feature after the other: a file of a hundred thousand links never stands in memory as a tree. Any
//! text gives features or the line at which it is none.

/// How deep tables and lists may lie in one another.
const DEEPEST: u32 = 24;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Truth(bool),
    /// A number, as it is written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// Keys and values, in their order.
    Table(Vec<(String, Value)>),
}

impl Value {
    /// The value under a key of a table.
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Table(entries) = self else { return None };
        entries.iter().find(|(known, _)| known == key).map(|(_, value)| value)
    }

    /// The values of a list.
    pub fn list(&self) -> &[Self] {
        if let Self::List(list) = self { list } else { &[] }
    }

    /// A text or a number as it is written; empty for anything else.
    pub fn text(&self) -> &str {
        if let Self::Text(text) | Self::Number(text) = self { text } else { "" }
    }
}

/// Hands over every member of the list `features` of the outermost table, with its line and how far the reading is, in
/// bytes. Whether there was such a list.
///
/// # Errors
/// The line at which the text is no JSON.
pub fn features(text: &str, each: &mut dyn FnMut(u32, usize, Value)) -> Result<bool, u32> {
    let mut reader = Reader { bytes: text.trim_start_matches('\u{feff}').as_bytes(), at: 0, line: 1 };
    reader.outermost(each).ok_or(reader.line)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
}

impl Reader<'_> {
    fn outermost(&mut self, each: &mut dyn FnMut(u32, usize, Value)) -> Option<bool> {
        let mut found = false;
        self.take(b'{')?;
        if self.next() == Some(b'}') {
            return Some(false);
        }
        loop {
            self.space();
            let key = self.string()?;
            self.take(b':')?;
            if key == "features" && self.next() == Some(b'[') {
                found = true;
                self.take(b'[')?;
                if self.next() == Some(b']') {
                    self.take(b']')?;
                } else {
                    loop {
                        self.space();
                        let line = self.line;
                        let value = self.value(0)?;
                        each(line, self.at, value);
                        if !self.more(b']')? {
                            break;
                        }
                    }
                }
            } else {
                self.value(0)?;
            }
            if !self.more(b'}')? {
                break;
            }
        }
        self.space();
        (self.at == self.bytes.len()).then_some(found)
    }

    fn space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\r' | b'\n')) = self.bytes.get(self.at) {
            self.line += u32::from(*byte == b'\n');
            self.at += 1;
        }
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Option<u8> {
        self.space();
        self.bytes.get(self.at).copied()
    }

    fn take(&mut self, wanted: u8) -> Option<()> {
        (self.next()? == wanted).then(|| self.at += 1)
    }

    /// Whether a comma follows, or the end.
    fn more(&mut self, end: u8) -> Option<bool> {
        let next = self.next()?;
        self.at += 1;
        if next == b',' { Some(true) } else { (next == end).then_some(false) }
    }

    fn value(&mut self, depth: u32) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        match self.next()? {
            b'{' => {
                self.at += 1;
                let mut entries = Vec::new();
                if self.next()? == b'}' {
                    self.at += 1;
                    return Some(Value::Table(entries));
                }
                loop {
                    self.space();
                    let key = self.string()?;
                    self.take(b':')?;
                    entries.push((key, self.value(depth + 1)?));
                    if !self.more(b'}')? {
                        return Some(Value::Table(entries));
                    }
                }
            }
            b'[' => {
                self.at += 1;
                let mut list = Vec::new();
                if self.next()? == b']' {
                    self.at += 1;
                    return Some(Value::List(list));
                }
                loop {
                    list.push(self.value(depth + 1)?);
                    if !self.more(b']')? {
                        return Some(Value::List(list));
                    }
                }
            }
            b'"' => self.string().map(Value::Text),
            b't' => self.literal(b"true", Value::Truth(true)),
            b'f' => self.literal(b"false", Value::Truth(false)),
            b'n' => self.literal(b"null", Value::Null),
            _ => self.number(),
        }
    }

    fn literal(&mut self, word: &[u8], value: Value) -> Option<Value> {
        self.bytes.get(self.at..)?.starts_with(word).then(|| {
            self.at += word.len();
            value
        })
    }

    fn number(&mut self) -> Option<Value> {
        let rest = self.bytes.get(self.at..)?;
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit() || b"+-.eE".contains(byte)).count();
        let text = core::str::from_utf8(rest.get(..length)?).ok()?;
        text.parse::<f64>().ok()?;
        self.at += length;
        Some(Value::Number(text.to_owned()))
    }

    fn string(&mut self) -> Option<String> {
        (self.bytes.get(self.at)? == &b'"').then_some(())?;
        self.at += 1;
        let mut out = Vec::new();
        loop {
            let rest = self.bytes.get(self.at..)?;
            let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20))?;
            out.extend_from_slice(rest.get(..plain)?);
            self.at += plain + 1;
            match rest.get(plain)? {
                b'"' => return String::from_utf8(out).ok(),
                b'\\' => {
                    let mut buffer = [0; 4];
                    out.extend_from_slice(self.escape()?.encode_utf8(&mut buffer).as_bytes());
                }
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<char> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(match byte {
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'"' | b'\\' | b'/' => char::from(byte),
            b'u' => {
                let first = self.hex()?;
                if !(0xD800..0xE000).contains(&first) {
                    return char::from_u32(first);
                }
                // Half of a letter: the other half must follow.
                (self.bytes.get(self.at..self.at + 2)? == b"\\u").then_some(())?;
                self.at += 2;
                let second = self.hex()?;
                let low = second.checked_sub(0xDC00).filter(|low| *low < 0x400)?;
                let high = first.checked_sub(0xD800).filter(|high| *high < 0x400)?;
                return char::from_u32(0x1_0000 + (high << 10) + low);
            }
            _ => return None,
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        let digits = core::str::from_utf8(digits).ok().filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()))?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}
