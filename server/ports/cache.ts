/** Small files that can be made again, such as thumbnails. Losing them costs time only. */
export interface Cache {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  put(key: string, bytes: Uint8Array): Promise<void>
}
