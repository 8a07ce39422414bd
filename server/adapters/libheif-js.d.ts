// The part of libheif-js that the desk uses; the package says nothing about it itself.
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    /** Decodes into red, green, blue and opacity; null when it cannot. */
    display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (into: object | null) => void): void
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default libheif
}
