import {describe, expect, it} from 'vitest';
import {faultIn} from '../../site/checkPages.ts';

describe('the check of built pages', () => {
  it.each([
    ['<script src="https://elsewhere.example/a.js"></script>', 'asks another host'],
    ['<link rel="stylesheet" href="//elsewhere.example/a.css">', 'asks another host'],
    ['<img src="http://elsewhere.example/a.png" alt="">', 'asks another host'],
    ['<form action="https://elsewhere.example/find">', 'asks another host'],
    ['<script>alert(1)</script>', 'has an inline script'],
    ['<style>p{color:red}</style>', 'has an inline style sheet'],
    ['<p style="color:red">', 'has an inline style'],
    ['<button onclick="go()">', 'has an inline event handler'],
    ['body{background:url(https://elsewhere.example/a.png)}', 'asks another host from a style sheet'],
  ])('refuses %s', (text, fault) => {
    expect(faultIn(text)).toBe(fault);
  });

  it.each([
    '<a href="https://111.nhs.uk/">111 online</a>',
    '<link rel="canonical" href="https://local-menu.example/help">',
    '<script type="module" src="/assets/a.js"></script>',
    '<script type="application/ld+json">{"name":"A walk"}</script>',
    '<form action="/find" method="get">',
  ])('takes %s', (text) => {
    expect(faultIn(text)).toBeUndefined();
  });
});
