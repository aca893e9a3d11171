/** tf.spectral: TensorFlow.js's name for the Fourier transforms. */
export { dct, fft, fft2d, fft3d, ifft, ifft2d, ifft3d, irfft, rfft } from './fft';
