/** Files of a site's own folder that say how it is made. */
export const configFiles = [
  'stet.config.json',
  'config.php',
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  '_config.yml',
  'astro.config.mjs',
  'eleventy.config.js',
  '.eleventy.js',
] as const
