/** To the payment service’s own page; it leads back to ours. */
export const leaveFor = ({ url }: { url: string }): void => window.location.assign(url);
