// What a finger can touch on this page and what is too small for it: 44 pixels each way, or what lies there answers as if
// it were. Links within a sentence are as high as its lines, and whole lines of a list need no width of their own.
const least = 44;
const controls = document.querySelectorAll('button, summary, select, input, textarea, [role=tab], [role=button], a[href]');
const small = [];
let seen = 0;
for (const control of controls) {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (control.closest('[inert], .visually-hidden, .skip')) continue;
    if (control.matches('a') && getComputedStyle(control).display === 'inline') continue;
    const whole = control.matches('[type=radio], [type=checkbox]') ? control.closest('label') ?? control : control;
    whole.scrollIntoView({ block: 'center', inline: 'center' });
    const box = whole.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    seen += 1;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const answers = (far) => whole.contains(document.elementFromPoint(x, y + far));
    const high = box.height >= least - 0.5 || (answers(-least / 2 + 1) && answers(least / 2 - 1));
    if (high && box.width >= least - 0.5) continue;
    small.push(`${control.tagName.toLowerCase()}.${control.className} « ${(control.innerText || control.ariaLabel || '').trim()} » ${Math.round(box.width)} × ${Math.round(box.height)}`);
}
return [String(seen), ...new Set(small)];
