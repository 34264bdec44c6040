/* CloudFront Function (cloudfront-js-2.0), viewer request of /evidence/upload: a form posts to /, which is where S3 takes
   forms. What S3 would answer with XML, and what can be known before it is sent there, goes back to the page of the form.
   None of this is what keeps the bucket: the policy that is signed into the form does. */
var MOST_BODY_BYTES = 0; /* evidenceDoor.ts puts the figure here. */

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  if (request.method !== 'POST') return back(request, '');
  var length = request.headers['content-length'];
  if (!length) return back(request, 'not-arrived');
  if (Number(length.value) > MOST_BODY_BYTES) return back(request, 'too-large');
  var until = request.querystring.until;
  if (!until || !(Number(until.value) > Date.now() / 1000)) return back(request, 'expired');
  request.uri = '/';
  request.querystring = {};
  return request;
}

/* Values are percent-encoded here; what is not, we did not write. */
function back(request, problem) {
  var query = ['organisation', 'id']
    .filter(function (name) {
      return request.querystring[name] && /^[\w.%:-]*$/.test(request.querystring[name].value);
    })
    .map(function (name) {
      return name + '=' + request.querystring[name].value;
    });
  var isWhole = query.length === 2;
  if (problem !== '') query.push('problem=' + problem);
  return {
    statusCode: 303,
    statusDescription: 'See Other',
    headers: {
      location: {
        value: isWhole ? '/provider/certificate/file?' + query.join('&') : '/provider/certificates',
      },
      'cache-control': {value: 'no-store'},
    },
  };
}
