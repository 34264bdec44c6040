/** A table as CSV (RFC 4180). No cell begins with what a spreadsheet would run as a formula. */
export const csv = (lines: readonly (readonly (string | number)[])[]): string =>
  lines
    .map((cells) =>
      cells
        .map((cell) => {
          const text = String(cell);
          const plain = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
          return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
        })
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');
