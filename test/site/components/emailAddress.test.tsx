import {expect, it} from 'vitest';
import {renderToString} from 'preact-render-to-string';
import {EmailAddress} from '#shared/ui/components/EmailAddress.tsx';

it('lets the address of a mailbox break before an @ or a dot, and nowhere else', () => {
  expect(renderToString(<EmailAddress address="jo.moor@choir.example" />)).toBe(
    'jo<wbr/>.moor<wbr/>@choir<wbr/>.example',
  );
});
