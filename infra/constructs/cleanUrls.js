/* CloudFront Function (cloudfront-js-2.0), viewer request of the site's own pages: /about is the file
   about/index.html, and /about/ has one address only, /about. */
// eslint-disable-next-line @typescript-eslint/no-unused-vars -- CloudFront calls it by this name
function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri.length > 1 && uri.endsWith('/')) {
    /* Slashes at the front are made one, or "//host/" would lead to another site; a backslash is a slash to browsers. */
    var path = uri.replace(/\/+$/, '').replace(/^[\/\\]+/, '/');
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: {location: {value: (path === '' ? '/' : path) + queryOf(request.querystring)}},
    };
  }
  var last = uri.slice(uri.lastIndexOf('/') + 1);
  if (!last.includes('.')) request.uri = uri === '/' ? '/index.html' : uri + '/index.html';
  return request;
}

function queryOf(query) {
  var pairs = [];
  Object.keys(query).forEach(function (name) {
    var given = query[name];
    (given.multiValue || [given]).forEach(function (each) {
      pairs.push(each.value === '' ? name : name + '=' + each.value);
    });
  });
  return pairs.length > 0 ? '?' + pairs.join('&') : '';
}
