use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection, Function,
    FunctionSection, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection, TableType,
    TypeSection, ValType,
};
use wasmparser::{Payload, Validator};

use super::*;
use crate::plan::Share;

/// `run` (exported) calls `door` and `both`; `door` calls `deep`, `both`, and `deep` again through the table.
fn program() -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], [ValType::I32]);
    module.section(&types);
    let mut kinds = FunctionSection::new();
    for _ in 0..4 {
        kinds.function(0);
    }
    module.section(&kinds);
    let mut tables = TableSection::new();
    let kind = |least| TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: least,
        maximum: Some(least),
        shared: false,
    };
    tables.table(kind(2));
    module.section(&tables);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    module.section(&memories);
    let mut exports = ExportSection::new();
    exports.export("run", ExportKind::Func, 0);
    module.section(&exports);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([2].as_slice().into()));
    module.section(&elements);
    let mut code = CodeSection::new();
    let mut run = Function::new([]);
    run.instructions().local_get(0).call(1).call(3).end();
    let mut door = Function::new([]);
    door.instructions().local_get(0).call(2).call(3).i32_const(1).call_indirect(0, 0).end();
    let mut deep = Function::new([]);
    deep.instructions().local_get(0).i32_const(1).i32_add().end();
    let mut both = Function::new([]);
    both.instructions().local_get(0).i32_const(2).i32_mul().end();
    for body in [run, door, deep, both] {
        code.function(&body);
    }
    module.section(&code);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(18), *b"0123456789");
    module.section(&data);
    let mut functions = NameMap::new();
    (0..).zip(["run", "door", "deep", "both"]).for_each(|(at, name)| functions.append(at, name));
    let mut names = NameSection::new();
    names.functions(&functions);
    module.section(&names);
    module.finish()
}

fn plan() -> Plan {
    let functions = ["door", "deep", "not there"].map(str::to_owned).into();
    vec![Share { functions, data: vec![20..24, 26..28], owners: [0].into() }]
}

fn exports(wasm: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ExportSection(exports) = payload.unwrap() {
            names.extend(exports.into_iter().map(|export| export.unwrap().name.to_owned()));
        }
    }
    names
}

fn imports(wasm: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::ImportSection(imports) = payload.unwrap() {
            names.extend(imports.into_imports().map(|import| import.unwrap().name.to_owned()));
        }
    }
    names
}

#[test]
fn what_nobody_needs_goes_and_asks_for_nothing() {
    let nobodys = Share { functions: ["door", "deep"].map(str::to_owned).into(), ..Share::default() };
    let cut = cut(&program(), &vec![nobodys]).unwrap();
    Validator::new().validate_all(&cut.first).unwrap();
    assert_eq!(exports(&cut.first), ["run", "t0", "m0"], "`both` is exported for nobody");
}

#[test]
fn both_pieces_are_whole_and_fit() {
    let cut = cut(&program(), &plan()).unwrap();
    let [part] = cut.parts.as_slice() else { panic!("one part") };
    Validator::new().validate_all(&cut.first).unwrap();
    Validator::new().validate_all(&part.wasm).unwrap();
    assert_eq!(part.functions, 2);
    assert_eq!(exports(&cut.first), ["run", "f0", "t0", "m0"]);
    let given = exports(&cut.first);
    assert!(imports(&part.wasm).iter().all(|wanted| given.contains(wanted)), "{:?}", imports(&part.wasm));
}

/// Segments of data: where, and what.
fn data(wasm: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(segments) = payload.unwrap() {
            for segment in segments {
                let segment = segment.unwrap();
                found.push((base(&segment).unwrap().unwrap(), segment.data.to_vec()));
            }
        }
    }
    found
}

#[test]
fn a_part_brings_its_own_data() {
    let cut = cut(&program(), &plan()).unwrap();
    assert_eq!(data(&cut.first), [(18, [&b"01"[..], &[0; 4], b"67", &[0; 2]].concat())]);
    assert_eq!(data(&cut.parts[0].wasm), [(20, b"2345".to_vec()), (26, b"89".to_vec())]);
}

#[test]
fn a_door_gets_a_place_and_the_deep_one_keeps_its_own() {
    let ground = Ground::read(&program(), &plan()).unwrap();
    assert_eq!(ground.slots, BTreeMap::from([(1, 2), (2, 1)]));
    assert_eq!(ground.size, (2, 3));
}

#[test]
fn parts_call_each_other_without_the_first() {
    let share = |names: &[&str]| Share {
        functions: names.iter().map(|name| (*name).to_owned()).collect(),
        owners: [0].into(),
        ..Share::default()
    };
    let cut = cut(&program(), &vec![share(&["door", "deep"]), share(&["both"])]).unwrap();
    for part in &cut.parts {
        Validator::new().validate_all(&part.wasm).unwrap();
    }
    assert_eq!(exports(&cut.first), ["run", "t0", "m0"]);
    assert_eq!(imports(&cut.parts[0].wasm), ["t0", "m0"], "`door` finds `both` in the table");
}

#[test]
fn whoever_is_exported_stays() {
    let plan =
        vec![Share { functions: ["run", "door"].map(str::to_owned).into(), owners: [0].into(), ..Share::default() }];
    let ground = Ground::read(&program(), &plan).unwrap();
    assert!(!ground.homes.contains_key(&0) && ground.homes.contains_key(&1));
}

#[test]
fn without_a_part_only_names_go() {
    let cut = cut(&program(), &Vec::new()).unwrap();
    Validator::new().validate_all(&cut.first).unwrap();
    assert_eq!(exports(&cut.first), ["run"]);
    assert!(cut.first.len() < program().len());
}

#[test]
fn any_bytes_are_an_error_and_no_panic() {
    let whole = program();
    for end in 0..whole.len() {
        let _ = cut(&whole[..end], &plan());
    }
    for at in 8..whole.len() {
        let mut broken = whole.clone();
        broken[at] = 0x7f;
        let _ = cut(&broken, &plan());
    }
}
