/** Makes a heat's image ready to be painted: the heat with a `picture`. */
export async function withPicture(heat) {
  const picture = new Image();
  picture.src = heat.image;
  await picture.decode();
  return { ...heat, picture };
}

/** The same for all characters of an answer that have heat. */
export function withPictures(characters) {
  return Promise.all(
    characters.map(async (character) =>
      character.heat ? { ...character, heat: await withPicture(character.heat) } : character,
    ),
  );
}
