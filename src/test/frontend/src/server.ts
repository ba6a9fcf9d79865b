const url = process.env.BILATERAL_URL;
if (!url) {
  throw new Error('BILATERAL_URL says where the server is, as http://localhost:8080/graphql');
}

/** The endpoint of the server under test. */
export const SERVER: string = url;
