/** Where the services are that are asked for papers, and who asks them. */
export interface ServiceAddresses {
  readonly huggingface: string;
  readonly arxiv: string;
  readonly openalex: string;
  readonly s2: string;
  /** A mail address at which a service reaches whoever runs this. */
  readonly contact?: string;
  readonly openalexKey?: string;
  readonly s2Key?: string;
}
