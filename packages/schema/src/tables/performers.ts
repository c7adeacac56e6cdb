/** Whose runs the statistics by distance and by venue count. */
export const performers = ['horse', 'jockey', 'trainer', 'owner', 'sire', 'dam', 'damsire'] as const;
