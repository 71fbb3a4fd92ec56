/** A probability in words: whole percents, and never 100 or 0 unless it is exactly that. */
export function percent(probability) {
  if (probability > 0.99 && probability < 1) {
    return '> 99 %';
  }
  if (probability < 0.01 && probability > 0) {
    return '< 1 %';
  }
  return `${Math.round(100 * probability)} %`;
}
