const HEAD = (title: string) => `---
title: ${JSON.stringify(title)}
publisher: Invented
date: 2020-03-01
kind: news
---
`;

/** An invented document that tries to be markup. */
export const HOSTILE = `${HEAD("<img src=x onerror=hacked(1)> & <b>bold</b>")}
Australia said that \`<script>hacked(2)</script>\` was no threat. France condemned \`<img src=x onerror=hacked(3)>\` and China.

\`</p><iframe src="javascript:hacked(4)"></iframe>\` Canada said that "{{constructor.constructor('hacked(5)')()}}" was a mistake.
`;

/** An invented document too long for one page of the reader. */
export const LONG = `${HEAD("A long invented brief")}
${"The river was high and the bridge stayed closed. ".repeat(1_600)}

Australia condemned China at the very end of the text.
`;

/** An invented document that is added while the dashboard is open. */
export const LATE = `${HEAD("An invented brief that came late")}
Norway condemned China. Norway banned Huawei from its networks.
`;
