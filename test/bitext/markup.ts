/** The markup of a target half: `<span data-ttu-id="1">T</span>`. */
export const ttu = (id: string, text: string): string => `<span data-ttu-id="${id}">${text}</span>`;

/** The markup of a source half with the span that Microsoft puts around it. */
export const stu = (id: string, text: string): string =>
  `<span class="sxs-lookup"><span data-stu-id="${id}">${text}</span></span>`;

/** A well-formed segment. */
export const pair = (id: string, target: string, source: string): string => ttu(id, target) + stu(id, source);
