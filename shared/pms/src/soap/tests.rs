//! What an answer is read as, and what is no answer.

use super::{
    reader::{MOST_ATTRIBUTES, MOST_HELD},
    *,
};

async fn run(xml: &str, root: Root) -> Result<(Vec<Element>, Outline), Broken> {
    let chunks: Vec<Result<Bytes, PmsError>> =
        xml.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    let mut found = Vec::new();
    let query = Query { list: "Rows", wanted: &["Row"], skipped: &["Ledger"] };
    let chunks = futures::stream::iter(chunks);
    let outline = match root {
        Root::Envelope => read(chunks, None, query, |element| found.push(element)).await?,
        Root::Result => read_from(chunks, query, root, |element| found.push(element)).await?,
    };
    Ok((found, outline))
}

fn answer(result: &str) -> String {
    format!("<s:Envelope xmlns:s='u'><s:Body><OpResponse>{result}</OpResponse></s:Body></s:Envelope>")
}

#[tokio::test]
async fn elements_are_found_by_local_name_without_the_skipped_ones_and_with_entities_resolved() {
    let xml = r#"<a:E xmlns:a="u"><x:Row x:Type=" t "><Name>O&apos;Kell &amp; <![CDATA[<Co>]]> &#233;</Name><Ledger><Row/></Ledger><B/></x:Row><Row/></a:E>"#;
    let (found, _) = run(xml, Root::Result).await.unwrap();
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].value("Name"), Some("O'Kell & <Co> é"));
    assert_eq!(
        (found[0].attribute("Type"), found[0].child("Ledger"), found[0].value("B")),
        (Some("t"), None, None)
    );
}

#[tokio::test]
async fn an_answer_cut_off_at_any_byte_is_no_answer() {
    let whole = answer("<OpResult><Rows><Row><Name>Ana</Name></Row></Rows></OpResult>");
    assert_eq!(run(&whole, Root::Envelope).await.unwrap().0.len(), 1);
    for end in 0..whole.len() {
        let cut = whole.get(..end).unwrap();
        assert!(run(cut, Root::Envelope).await.is_err(), "{cut}");
    }
}

#[tokio::test]
async fn an_outline_tells_an_empty_result_from_one_with_nobody_in_it_and_from_text() {
    for empty in ["", "<OpResult/>", "<OpResult> </OpResult>"] {
        let (_, outline) = run(&answer(empty), Root::Envelope).await.unwrap();
        assert_eq!((outline.response.as_str(), outline.filled), ("OpResponse", false), "{empty}");
        assert_eq!(outline.text.trim(), "", "{empty}");
    }
    let (_, outline) = run(&answer("<OpResult><Rows/></OpResult>"), Root::Envelope).await.unwrap();
    assert!(outline.filled);
    let (_, outline) = run(&answer("<OpResult>&lt;Rows/></OpResult>"), Root::Envelope).await.unwrap();
    assert_eq!((outline.filled, outline.lists), (true, 1));
}

#[tokio::test]
async fn web_pages_are_told_from_broken_xml() {
    for page in ["<!DOCTYPE html><html></html>", "<html><body>Sign in</body></html>", "<HTML></HTML>"] {
        let read = run(page, Root::Envelope).await;
        assert!(matches!(read, Err(Broken::Html)), "{page}: {read:?}");
    }
    let other = ["<Rows/>", "Service Unavailable", "", "<Envelope><Rows/></Envelope>", "<a></b>"];
    for xml in other {
        let read = run(xml, Root::Envelope).await;
        assert!(matches!(read, Err(Broken::Xml(_))), "{xml}: {read:?}");
    }
}

#[tokio::test]
async fn own_entities_deep_nesting_and_a_second_root_are_refused() {
    for xml in [
        r#"<!DOCTYPE x [<!ENTITY a "b">]><Row>&a;</Row>"#.to_owned(),
        "<Row>&lol;</Row>".to_owned(),
        format!("{}{}", "<a>".repeat(65), "</a>".repeat(65)),
        "<Rows/><Rows/>".to_owned(),
    ] {
        assert!(run(&xml, Root::Result).await.is_err(), "{xml}");
    }
}

#[tokio::test]
async fn a_document_type_is_refused_as_it_begins() {
    for start in ["<!DOCTYPE ", " <!doctype ", "\u{feff}<?xml version='1.0'?> <!-- > --> <!DOCTYPE "] {
        // Nothing comes after it, ever.
        let chunks = start.as_bytes().chunks(7).map(|chunk| Ok(Bytes::copy_from_slice(chunk)));
        let chunks: Vec<Result<Bytes, PmsError>> = chunks.collect();
        let body = futures::stream::iter(chunks).chain(futures::stream::pending());
        let read = futures::FutureExt::now_or_never(read(body, None, Query::default(), |_| {}));
        assert!(matches!(read, Some(Err(Broken::Html))), "{start}: {read:?}");
    }
    let fine = "<!-- <!DOCTYPE x> --><Row><![CDATA[<!DOCTYPE html>]]></Row>";
    assert_eq!(run(fine, Root::Result).await.unwrap().0[0].text, "<!DOCTYPE html>");
}

#[tokio::test]
async fn an_element_with_ever_more_attributes_is_refused() {
    let element = |count: usize| {
        let attributes: String = (0..count).map(|number| format!(" a{number}=''")).collect();
        format!("<Row{attributes}/>")
    };
    assert!(run(&element(MOST_ATTRIBUTES), Root::Result).await.is_ok());
    // Comparing them all with each other would take hours.
    assert!(matches!(run(&element(500_000), Root::Result).await, Err(Broken::Xml(_))));
}

#[tokio::test]
async fn small_records_do_not_fill_the_memory_together() {
    let rows = Bytes::from("<Row/>".repeat(10_000));
    let count = MOST_HELD / size_of::<Element>() / 10_000 + 1;
    let chunks = std::iter::once(Bytes::from_static(b"<Rows>")).chain(std::iter::repeat_n(rows, count));
    let query = Query { wanted: &["Row"], ..Query::default() };
    let read = read_from(futures::stream::iter(chunks.map(Ok)), query, Root::Result, |_| {}).await;
    assert!(matches!(read, Err(Broken::Xml("its records are too large together"))), "{read:?}");
}

#[tokio::test]
async fn neither_a_record_nor_a_text_may_fill_the_memory() {
    let record = format!("<Row>{}</Row>", "<a>b</a>".repeat(LARGEST / 16));
    assert!(matches!(run(&record, Root::Result).await, Err(Broken::Xml(_))));
    let text = format!("<a>{}</a>", "x".repeat(LARGEST + 100));
    assert!(matches!(run(&text, Root::Result).await, Err(Broken::Xml(_))));
}

#[test]
fn parameters_are_escaped() {
    let xml = envelope("urn:x", "Ping", &parameters(&[("Password", "S3cret&<Word>")]));
    assert!(xml.contains("<Password>S3cret&amp;&lt;Word&gt;</Password>"), "{xml}");
}

/// What an answer in these bytes is read as, arriving in pieces of an odd size.
async fn run_bytes(bytes: &[u8], charset: Option<&str>) -> Result<Vec<Element>, Broken> {
    let chunks = bytes.chunks(3).map(|chunk| Ok(Bytes::copy_from_slice(chunk)));
    let chunks = futures::stream::iter(chunks.collect::<Vec<_>>());
    let charset = charset.map(|label| Encoding::for_label(label.as_bytes()).unwrap());
    let mut found = Vec::new();
    let query = Query { list: "Rows", wanted: &["Row"], ..Query::default() };
    read(chunks, charset, query, |element| found.push(element)).await?;
    Ok(found)
}

#[tokio::test]
async fn an_answer_is_read_in_the_encoding_that_it_is_in_whatever_it_says() {
    let body = answer("<OpResult><Rows><Row>Ana Pérez “Zoë”</Row></Rows></OpResult>");
    let declared = |encoding: &str| format!(r#"<?xml version="1.0" encoding="{encoding}"?>{body}"#);
    let latin = |text: &str| encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let wide = |text: &str, mark: bool| {
        let mark = if mark { "\u{feff}" } else { "" };
        format!("{mark}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()
    };
    let wide_big: Vec<_> = format!("\u{feff}{body}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (what, bytes, charset) in [
        ("plain", body.clone().into_bytes(), None),
        ("marked", format!("\u{feff}{}", declared("utf-8")).into_bytes(), Some("utf-8")),
        ("declared Windows-1252", latin(&declared("windows-1252")), None),
        ("declared Latin-1", latin(&declared("ISO-8859-1")), None),
        ("Latin-1 by the header", latin(&body), Some("iso-8859-1")),
        ("Windows-1252, said to be UTF-8", latin(&declared("utf-8")), Some("utf-8")),
        ("UTF-8, said to be Latin-1", declared("iso-8859-1").into_bytes(), None),
        ("UTF-8, said to be UTF-16 as .NET does", declared("utf-16").into_bytes(), None),
        ("UTF-16 with a mark", wide(&declared("utf-16"), true), None),
        ("UTF-16 without one", wide(&declared("utf-16"), false), Some("utf-16")),
        ("UTF-16, the other way round", wide_big, None),
    ] {
        let found = run_bytes(&bytes, charset).await.unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!(found[0].text, "Ana Pérez “Zoë”", "{what}");
    }
}

#[tokio::test]
async fn characters_that_are_none_fail_nothing_and_unknown_entities_only_what_is_read() {
    let xml = "<Rows><Row a='x&#x0;'><Name>A&#0;na &#xD83D;&#xDE00;&#xDC00;</Name><Ledger>&#x0;&#xD83D;&lol;</Ledger></Row>&lol;</Rows>";
    let (found, _) = run(xml, Root::Result).await.unwrap();
    assert_eq!((found[0].value("Name"), found[0].attribute("a")), (Some("Ana \u{1f600}"), Some("x")));
    assert!(run("<Rows><Row>&lol;</Row></Rows>", Root::Result).await.is_err());
}

#[tokio::test]
async fn an_ampersand_that_is_no_reference_stands_for_itself() {
    let xml = "<Rows><Row><Name>Smith & Sons</Name><Ledger>late fee & NSF &</Ledger></Row></Rows>";
    let query = Query { list: "Rows", wanted: &["Row"], skipped: &["Ledger"] };
    let mut rows = Vec::new();
    let body = futures::stream::iter([Ok(Bytes::from_static(xml.as_bytes()))]);
    read_from(body, query, Root::Result, |row| rows.push(row)).await.unwrap();
    assert_eq!(rows[0].value("Name"), Some("Smith & Sons"));
}

#[tokio::test]
async fn an_outline_counts_the_lists_and_keeps_the_words_that_come_in_place_of_one() {
    for (result, lists, said) in [
        ("<Rows/>", 1, ""),
        ("<x><rows><Row/></rows></x>", 1, ""),
        ("<Rows/><Rows/>", 2, ""),
        ("&#xFEFF;&lt;?xml version='1.0' encoding='utf-16'?>&lt;Rows/>", 1, ""),
        ("<![CDATA[\u{feff}<Rows><Row/></Rows>]]>", 1, ""),
        ("&amp;lt;Rows/&amp;gt;", 1, ""),
        ("Thread was\n being aborted.", 0, "Thread was being aborted."),
        ("<Other><Why>It is closed.</Why> Come again.</Other>", 0, "It is closed. Come again."),
        ("<Messages/>", 0, ""),
    ] {
        let (_, outline) =
            run(&answer(&format!("<OpResult>{result}</OpResult>")), Root::Envelope).await.unwrap();
        assert_eq!((outline.lists, outline.said.as_str()), (lists, said), "{result}");
    }
}

#[tokio::test]
async fn a_fault_has_its_words_in_either_version() {
    for fault in [
        "<s:Fault><faultcode>s:Server</faultcode><faultstring>It broke.</faultstring><detail><E><M>Why</M></E></detail></s:Fault>",
        "<s:Fault><s:Code><s:Value>s:Server</s:Value></s:Code><s:Reason><s:Text xml:lang='en'>It broke.</s:Text></s:Reason><s:Detail><M>Why</M></s:Detail></s:Fault>",
    ] {
        let xml = format!("<s:Envelope xmlns:s='u'><s:Body>{fault}</s:Body></s:Envelope>");
        let (_, outline) = run(&xml, Root::Envelope).await.unwrap();
        assert_eq!(outline.fault.unwrap().texts, ["It broke.", "Why", "s:Server"]);
    }
}
