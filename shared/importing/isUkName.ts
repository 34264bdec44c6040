const UK = /^(?:gb|gbr|uk|united kingdom|great britain|england|scotland|wales|northern ireland)$/i;

/** Whether a text names the United Kingdom or a nation of it, as addresses say their country or what stands for a county. */
export const isUkName = (text: string): boolean => UK.test(text.trim());
