import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Mantine wants ten shades; the few that are seen are the tokens, so that light and dark have one source. */
const shades = (name: string): MantineColorsTuple => {
  const soft = `var(--${name}-soft)`;
  const full = `var(--${name})`;
  return [soft, soft, soft, full, full, full, full, full, full, full];
};

const size = (rem: number) => `calc(${rem}rem * var(--mantine-scale))`;

export const theme = createTheme({
  fontFamily: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", monospace',
  headings: {
    fontFamily: '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: size(2), lineHeight: '1.2' },
      h2: { fontSize: size(1.5), lineHeight: '1.25' },
      h3: { fontSize: size(1.25), lineHeight: '1.3' },
    },
  },
  fontSizes: { xs: size(1.125), sm: size(1.125), md: size(1.125), lg: size(1.25), xl: size(1.5) },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.75rem', md: '1.125rem', lg: '1.75rem', xl: '2.75rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.625rem', lg: '0.75rem', xl: '1.25rem' },
  defaultRadius: 'md',
  colors: { leaf: shades('leaf'), clay: shades('clay') },
  primaryColor: 'leaf',
  primaryShade: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Named without importing them, so that a page fetches only what it shows.
  components: {
    Button: { defaultProps: { size: 'md' }, classNames: { root: 'press' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', rows: 4 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
  },
});

export const variables: CSSVariablesResolver = () => {
  const seen = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-anchor': 'var(--leaf)',
    '--mantine-color-error': 'var(--clay)',
    '--mantine-color-placeholder': 'var(--ink-soft)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--leaf-soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-disabled': 'var(--line)',
    '--mantine-color-disabled-color': 'var(--ink-soft)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-leaf)',
  };
  for (const name of ['leaf', 'clay'] as const)
    Object.assign(seen, {
      [`--mantine-color-${name}-text`]: `var(--${name})`,
      [`--mantine-color-${name}-filled`]: `var(--${name})`,
      [`--mantine-color-${name}-filled-hover`]: name === 'leaf' ? 'var(--leaf-deep)' : 'var(--clay)',
      [`--mantine-color-${name}-light`]: `var(--${name}-soft)`,
      [`--mantine-color-${name}-light-hover`]: `var(--${name}-soft)`,
      [`--mantine-color-${name}-light-color`]: `var(--${name})`,
      [`--mantine-color-${name}-outline`]: `var(--${name})`,
      [`--mantine-color-${name}-outline-hover`]: `var(--${name}-soft)`,
    });
  return { variables: {}, light: seen, dark: seen };
};
