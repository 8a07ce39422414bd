const ENDING = /\.(?:jpe?g|png|webp|avif|gif|svg)(?:[?#].*)?$/i

/** Whether an address ends as those of pictures do. */
export const endsLikePicture = (address: string): boolean => ENDING.test(address.trim())
