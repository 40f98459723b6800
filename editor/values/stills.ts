/** The media of a task that can be shown as a picture. */
export const stillsOf = (media: readonly (readonly [digest: string, mime: string])[] = []) => media.filter(([, mime]) => mime.startsWith('image/') || mime.startsWith('video/'))
