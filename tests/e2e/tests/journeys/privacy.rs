use passerelles_e2e::browser::Screen;
use passerelles_e2e::pages::ROUTES;
use passerelles_e2e::pages::map::Map;
use passerelles_e2e::visit::journey;
use serde_json::Value;

/// Nothing is asked of another origin, and nothing but the theme is kept.
#[test]
fn no_other_origin_and_no_cookie() {
    journey(Screen::Desk, async |visit| {
        for route in ROUTES {
            visit.open(route).await;
            visit.until("the page to come to rest", "return document.readyState === 'complete'").await;
            visit.pause(300).await;
            let names = visit
                .js("return performance.getEntriesByType('resource').map((entry) => entry.name)", Vec::new())
                .await;
            for name in names.as_array().into_iter().flatten().filter_map(Value::as_str) {
                let own = name.starts_with(&format!("{}/", visit.server.origin())) || name.starts_with("data:");
                assert!(own, "{route} asks for {name}");
            }
            assert_eq!(visit.text("return document.cookie").await, "", "{route} sets a cookie");
            let kept = visit.number("return localStorage.length + sessionStorage.length").await;
            assert!(kept < 0.5, "{route} keeps something before anyone chose anything");
        }
    });
}

/// The page may run nothing that is written into it.
#[test]
fn inline_scripts_and_eval_are_refused() {
    journey(Screen::Desk, async |visit| {
        visit.tolerate("Content Security Policy");
        Map(visit).open("/carte").await;
        let script = "
            const refused = [];
            document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
            const inline = document.createElement('script');
            inline.textContent = 'window.intruder = true';
            document.head.append(inline);
            const style = document.createElement('style');
            style.textContent = 'body { display: none }';
            document.head.append(style);
            const image = new Image();
            image.src = 'http://192.0.2.1/pixel.png';
            return new Promise((done) => setTimeout(() => done([window.intruder === true, ...refused].join(' ')), 300));";
        let said = visit.text(script).await;
        assert!(said.starts_with("false"), "an inline script ran: {said}");
        for directive in ["script-src-elem", "style-src-elem", "img-src"] {
            assert!(said.contains(directive), "{directive} did not refuse: {said}");
        }
    });
}
