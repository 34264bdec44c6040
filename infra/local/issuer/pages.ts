const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1.125rem/1.5 sans-serif;max-width:32rem;margin:2rem auto;padding:0 1rem;color:#212b32}
label{display:block;font-weight:700}input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;margin:.25rem 0 1rem}
button{font:inherit;padding:.6rem 1.2rem}.wrong{color:#b10e1e;font-weight:700}</style></head>
<body><main><h1>${title}</h1>${body}
<p>This page stands for the sign-in service, on this computer only.</p></main></body></html>`;

/** Asks for a mailbox. */
export const emailPage = (action: string, wrong?: string): string =>
  page(
    'Sign in',
    `${wrong === undefined ? '' : `<p class="wrong">${escaped(wrong)}</p>`}
<form method="post" action="${escaped(action)}"><label for="email">Email address</label>
<input id="email" name="email" type="email" autocomplete="email" required><button>Send a code</button></form>`,
  );

/** Asks for the code: the same words whether one was sent or not. */
export const codePage = (action: string, email: string, wrong?: string): string =>
  page(
    'Enter the code',
    `${wrong === undefined ? '' : `<p class="wrong">${escaped(wrong)}</p>`}
<p>If ${escaped(email)} may sign in, we have sent a code to it.</p>
<form method="post" action="${escaped(action)}"><input type="hidden" name="email" value="${escaped(email)}">
<label for="code">Code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required>
<button>Sign in</button></form>`,
  );
