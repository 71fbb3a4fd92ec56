/** What the server reads by itself. */
const KNOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/bmp', 'image/tiff', 'image/webp'];

/**
 * A file as a picture for the sheet: `blob`, the bytes to send; `bitmap`, to show it, or null if the browser cannot (a
 * TIFF file; a damaged one, of which the server will say so); `dark`, whether it is mostly dark.
 */
export async function asImage(file) {
  const bitmap = await createImageBitmap(file).catch(() => null);
  const blob = bitmap && !KNOWN.includes(file.type) ? await asPng(bitmap) : file;
  return { blob, bitmap, dark: bitmap !== null && isDark(bitmap) };
}

/** What only the browser knows, such as AVIF, goes to the server as PNG. */
function asPng(bitmap) {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}

function isDark(bitmap) {
  const side = 16;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.drawImage(bitmap, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const brightness = data.reduce((sum, value, i) => (i % 4 < 3 ? sum + value : sum), 0) / (3 * side * side);
  return brightness < 110;
}
