/** Script is here: what only works with it may show itself. */
document.documentElement.classList.add('has-script');
