/** Hosts whose players may be shown within a page, those that Microsoft's documentation uses. */
export const VIDEO_HOSTS = [
  'channel9.msdn.com',
  'docs.microsoft.com',
  'learn.microsoft.com',
  'learn-video.azurefd.net',
  'medius.microsoft.com',
  'microsoft.com',
  'player.vimeo.com',
  'sec.ch9.ms',
  'www.microsoft.com',
  'www.youtube-nocookie.com',
] as const;
